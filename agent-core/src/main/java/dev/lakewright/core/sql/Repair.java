package dev.lakewright.core.sql;

import dev.lakewright.core.error.Misnamed;
import dev.lakewright.core.error.SourceLocation;
import java.util.Locale;

/** What of a statement was read otherwise than it was written, as it can only be meant so. */
public sealed interface Repair {
  /** Return where it stands in the statement as it was before this repair. */
  SourceLocation place();

  /** Return one sentence for people; names as the statement and the catalog write them. */
  String sentence();

  /** A name that nothing has, read as the only one that comes near. */
  record Renamed(Misnamed.Kind kind, String written, String read, SourceLocation place)
      implements Repair {
    @Override
    public String sentence() {
      return "read "
          + kind.name().toLowerCase(Locale.ROOT)
          + " "
          + written
          + " as "
          + read
          + at(place);
    }
  }

  /**
   * A column that is grouped by as well, since each group has one value of it.
   *
   * @param key the grouped column, or the last of several, that determines it
   */
  record GroupedAlong(String column, String key, SourceLocation place) implements Repair {
    @Override
    public String sentence() {
      return "grouped by " + column + " too, of which each " + key + " has one" + at(place);
    }
  }

  private static String at(SourceLocation place) {
    return " (line " + place.line() + ", column " + place.column() + ")";
  }
}
