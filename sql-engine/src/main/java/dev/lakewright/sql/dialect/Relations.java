package dev.lakewright.sql.dialect;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.sql.front.FromClause;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stored tables that a level's FROM clauses name, by alias, and those of the lake. */
record Relations(Map<String, Table> byAlias, List<Table> all) {
  /** A stored column and the alias of its table. */
  record Found(String alias, Table table, Column column) {
    boolean isSame(Found other) {
      return alias.equals(other.alias) && column.name().equalsIgnoreCase(other.column.name());
    }
  }

  static Relations of(List<Piece> level, List<Table> all) {
    Map<String, Table> byAlias = new LinkedHashMap<>();
    FromClause from = FromClause.of(level);
    for (int i = from.start() + 1; i < from.end() && i < level.size(); i++) {
      if (from.beginsRelation(level, i) && level.get(i).isName()) {
        put(level, i, from.end(), all, byAlias);
      }
    }
    return new Relations(byAlias, all);
  }

  private static void put(
      List<Piece> level, int at, int end, List<Table> all, Map<String, Table> byAlias) {
    String name = level.get(at).folded();
    int next = at + 1 < end && level.get(at + 1).is("AS") ? at + 2 : at + 1;
    boolean aliased =
        next < end
            && level.get(next).isName()
            && !Pieces.isOneOf(
                level.get(next),
                Set.of("JOIN", "ON", "LEFT", "INNER", "CROSS", "NATURAL", "USING"));
    String alias = aliased ? level.get(next).folded() : name;
    all.stream()
        .filter(table -> table.name().name().equalsIgnoreCase(name))
        .findFirst()
        .ifPresent(table -> byAlias.put(alias, table));
  }

  /** Find the column that starts at a place: {@code name} or {@code alias.name}. */
  Optional<Found> column(List<Piece> level, int at) {
    Piece piece = level.get(at);
    boolean dotted = at > 0 && level.get(at - 1).isSymbol(".");
    if (!piece.isName() || dotted || isFollowed(level, at, "(")) {
      return Optional.empty();
    }
    if (at + 2 < level.size() && level.get(at + 1).isSymbol(".")) {
      String alias = piece.folded();
      return Optional.ofNullable(byAlias.get(alias))
          .flatMap(table -> found(alias, table, level.get(at + 2).folded()));
    }
    return byAlias.entrySet().stream()
        .flatMap(entry -> found(entry.getKey(), entry.getValue(), piece.folded()).stream())
        .findFirst();
  }

  private static Optional<Found> found(String alias, Table table, String name) {
    return table
        .column(name)
        .map(column -> new Found(alias.toLowerCase(Locale.ROOT), table, column));
  }

  private static boolean isFollowed(List<Piece> level, int at, String open) {
    return at + 1 < level.size() && level.get(at + 1).isGroup(open);
  }

  /** Return how many pieces the column at a place takes. */
  static int length(List<Piece> level, int at) {
    return at + 2 < level.size() && level.get(at + 1).isSymbol(".") ? 3 : 1;
  }
}
