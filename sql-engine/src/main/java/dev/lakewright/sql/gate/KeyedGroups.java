package dev.lakewright.sql.gate;

import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.dialect.Relations.Found;
import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.SelectList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Columns that a statement shows beside groups, does not group by, and need not, since the grouped
 * columns hold the key of their table: each group has one value of them. PostgreSQL takes that as
 * it is (SQL:1999, functional dependencies); DuckDB wants them among the groups, which changes
 * nothing.
 *
 * <pre>
 * SELECT a.Id, a.Name, count(*) FROM Artist a … GROUP BY a.Id  →  … GROUP BY a.Id, a.Name
 * </pre>
 */
final class KeyedGroups {
  private final UsedBare bare;

  KeyedGroups(UsedBare bare) {
    this.bare = bare;
  }

  /**
   * A column to be grouped by as well.
   *
   * @param at offset behind the grouped column that it is to stand after
   * @param column as the statement writes it
   * @param key the grouped column, as the statement writes it
   */
  record Missing(int at, String column, String key) {}

  /** Find them in each block of a query, inner ones first; none where one cannot be told. */
  List<Missing> find(List<Piece> level, Relations outer) {
    List<Missing> found = new ArrayList<>();
    boolean query = Blocks.isQuery(level);
    Relations relations = query ? outer.within(level) : outer;
    level.forEach(
        piece ->
            found.addAll(piece.fold(atom -> List.of(), group -> find(group.inner(), relations))));
    if (query) {
      Blocks.map(
          level,
          block -> {
            found.addAll(ofBlock(block, Relations.of(block, relations.all())));
            return block;
          });
    }
    return found;
  }

  private List<Missing> ofBlock(List<Piece> block, Relations relations) {
    int group = Pieces.indexOf(block, 0, Set.of("GROUP"));
    Optional<SelectList> list = SelectList.of(block);
    if (list.isEmpty() || group + 2 >= block.size() || !block.get(group + 1).is("BY")) {
      return List.of();
    }
    int end = Pieces.indexOf(block, group, Set.of("HAVING", "ORDER", "LIMIT", "QUALIFY", "WINDOW"));
    List<List<Piece>> keys = Pieces.byComma(block.subList(group + 2, end));
    Grouped grouped = new Grouped(keys, relations, new JoinedColumns(block, relations));
    List<UsedBare.Use> uses = new ArrayList<>();
    list.get().items().forEach(item -> uses.addAll(bare.in(item, relations, Set.of())));
    uses.addAll(bare.in(block.subList(end, block.size()), relations, list.get().aliases()));
    return missing(uses, grouped);
  }

  private static List<Missing> missing(List<UsedBare.Use> uses, Grouped grouped) {
    List<Missing> missing = new ArrayList<>();
    List<Found> seen = new ArrayList<>();
    for (UsedBare.Use use : uses) {
      Found column = use.column();
      if (!grouped.holds(column) && seen.stream().noneMatch(column::isSame)) {
        Optional<Grouped.Key> key = grouped.determines(column);
        if (key.isEmpty()) {
          return List.of();
        }
        seen.add(column);
        missing.add(new Missing(key.get().end(), use.text(), key.get().text()));
      }
    }
    return missing;
  }
}
