package dev.lakewright.sql.dialect;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.FromClause;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stored tables that a level's FROM clauses name, by alias, and those of the lake. */
public record Relations(Map<String, Table> byAlias, List<Table> all) {
  public Relations {
    byAlias = Collections.unmodifiableMap(new LinkedHashMap<>(byAlias));
    all = List.copyOf(all);
  }

  /** A stored column and the alias of its table. */
  public record Found(String alias, Table table, Column column) {
    public boolean isSame(Found other) {
      return alias.equals(other.alias) && column.name().equalsIgnoreCase(other.column.name());
    }
  }

  public static Relations of(List<Piece> level, List<Table> all) {
    Map<String, Table> byAlias = new LinkedHashMap<>();
    FromClause from = FromClause.of(level);
    for (int i = from.start() + 1; i < from.end() && i < level.size(); i++) {
      if (from.beginsRelation(level, i) && level.get(i).isName()) {
        put(level, i, from.end(), all, byAlias);
      }
    }
    return new Relations(byAlias, all);
  }

  /** Return those of no FROM at all. */
  public static Relations none(List<Table> all) {
    return new Relations(Map.of(), all);
  }

  /** Return those of a query's FROM clauses, and these behind them; names of WITH hide tables. */
  public Relations within(List<Piece> query) {
    Set<String> given = names(query);
    List<Table> stored =
        all.stream()
            .filter(it -> !given.contains(it.name().name().toLowerCase(Locale.ROOT)))
            .toList();
    Map<String, Table> found = new LinkedHashMap<>();
    Blocks.map(
        query,
        block -> {
          of(block, stored).byAlias().forEach(found::putIfAbsent);
          return block;
        });
    byAlias.forEach(found::putIfAbsent);
    return new Relations(found, stored);
  }

  private static Set<String> names(List<Piece> query) {
    Set<String> names = new HashSet<>();
    for (int i = 1; i < query.size() && query.get(0).is("WITH"); i++) {
      boolean begins = query.get(i - 1).isSymbol(",") || i == 1 || query.get(i - 1).is("RECURSIVE");
      if (begins && query.get(i).isName()) {
        names.add(query.get(i).folded());
      }
    }
    return names;
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
  public Optional<Found> column(List<Piece> level, int at) {
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
  public static int length(List<Piece> level, int at) {
    return at + 2 < level.size() && level.get(at + 1).isSymbol(".") ? 3 : 1;
  }
}
