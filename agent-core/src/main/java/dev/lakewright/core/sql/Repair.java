package dev.lakewright.core.sql;

import dev.lakewright.core.error.Misnamed;
import dev.lakewright.core.error.SourceLocation;
import java.util.Locale;

/**
 * A name of a statement that was read as another one, since nothing has it and that one alone comes
 * near.
 *
 * @param place in the statement as it was before this repair
 */
public record Repair(Misnamed.Kind kind, String written, String read, SourceLocation place) {
  public String sentence() {
    return "read "
        + kind.name().toLowerCase(Locale.ROOT)
        + " "
        + written
        + " as "
        + read
        + " (line "
        + place.line()
        + ", column "
        + place.column()
        + ")";
  }
}
