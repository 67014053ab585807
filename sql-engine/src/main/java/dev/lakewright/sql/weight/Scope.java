package dev.lakewright.sql.weight;

import dev.lakewright.sql.tree.AsciiFold;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What names stand for at a place of a statement.
 *
 * @param columns those around included
 * @param queries named by WITH
 * @param repeats what is around and is looked at more than once
 */
record Scope(Columns columns, Map<String, Columns> queries, int repeats) {
  static final Scope EMPTY = new Scope(Columns.NONE, Map.of(), 0);

  Scope {
    queries = Map.copyOf(queries);
  }

  Scope with(Columns more) {
    return new Scope(columns.and(more), queries, repeats);
  }

  Scope with(String query, Columns its) {
    Map<String, Columns> more = new HashMap<>(queries);
    more.put(AsciiFold.of(query), its);
    return new Scope(columns, more, repeats);
  }

  Scope repeated() {
    return new Scope(columns, queries, repeats + 1);
  }

  Optional<Columns> query(String name) {
    return Optional.ofNullable(queries.get(AsciiFold.of(name)));
  }
}
