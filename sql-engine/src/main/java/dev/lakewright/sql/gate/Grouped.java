package dev.lakewright.sql.gate;

import dev.lakewright.core.lake.Table;
import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.dialect.Relations.Found;
import dev.lakewright.sql.front.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stored columns that a block groups by as they are, and the tables of which they pick one row:
 * those whose primary key they hold, by joins or by what they determine themselves.
 */
final class Grouped {
  private final List<Key> keys = new ArrayList<>();
  private final Map<String, Key> determined = new HashMap<>();

  /**
   * A grouped column.
   *
   * @param end offset behind it
   */
  record Key(Found column, String text, int end) {}

  /** The parts of a table's primary key, each with the columns that are equal to it. */
  private record Wanted(String alias, List<List<Found>> parts) {}

  Grouped(List<List<Piece>> written, Relations relations, JoinedColumns joined) {
    for (List<Piece> key : written) {
      relations
          .column(key, 0)
          .filter(found -> Relations.length(key, 0) == key.size())
          .ifPresent(found -> keys.add(new Key(found, UsedBare.text(key), end(key))));
    }
    List<Wanted> open = new ArrayList<>();
    relations.byAlias().forEach((alias, table) -> open.add(wanted(alias, table, joined)));
    while (open.removeIf(this::isDetermined)) {}
  }

  private static int end(List<Piece> key) {
    Piece last = key.get(key.size() - 1);
    return last.origin() + last.text().length();
  }

  private static Wanted wanted(String alias, Table table, JoinedColumns joined) {
    List<List<Found>> parts =
        table.primaryKey().stream()
            .flatMap(key -> key.columns().stream())
            .flatMap(name -> table.column(name).stream())
            .map(column -> joined.equalTo(new Found(alias, table, column)))
            .toList();
    return new Wanted(alias, parts);
  }

  private boolean isDetermined(Wanted table) {
    List<Key> found = table.parts().stream().flatMap(part -> key(part).stream()).toList();
    boolean whole = !found.isEmpty() && found.size() == table.parts().size();
    if (whole) {
      determined.put(table.alias(), found.get(found.size() - 1));
    }
    return whole;
  }

  private Optional<Key> key(List<Found> equal) {
    return keys.stream()
        .filter(key -> equal.stream().anyMatch(key.column()::isSame))
        .findFirst()
        .or(
            () ->
                equal.stream()
                    .flatMap(it -> Optional.ofNullable(determined.get(it.alias())).stream())
                    .findFirst());
  }

  boolean holds(Found column) {
    return keys.stream().anyMatch(key -> key.column().isSame(column));
  }

  /** Return the grouped column, or one of several, that determine another. */
  Optional<Key> determines(Found column) {
    return Optional.ofNullable(determined.get(column.alias()));
  }
}
