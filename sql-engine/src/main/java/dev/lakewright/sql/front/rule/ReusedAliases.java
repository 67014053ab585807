package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.front.SelectList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 *
 *
 * <pre>
 * SELECT a + 1 AS b, b * 2 FROM t WHERE b > 3  →  SELECT a + 1 AS b, (a + 1) * 2 FROM t WHERE (a + 1) > 3
 * </pre>
 *
 * <p>A column of that name comes first, as in DuckDB.
 */
final class ReusedAliases implements Rule {
  private static final Set<String> CLAUSES = Set.of("WHERE", "GROUP", "HAVING", "QUALIFY");

  /** Larger expressions stay with their names: written out again and again they would double. */
  private static final int LARGEST = 60;

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    return Blocks.map(level, block -> inlined(block, scope));
  }

  private static List<Piece> inlined(List<Piece> block, Scope scope) {
    Optional<SelectList> found = SelectList.of(block);
    boolean named =
        found.stream()
            .flatMap(it -> it.items().stream())
            .anyMatch(it -> SelectList.alias(it).isPresent());
    if (!named) {
      return block;
    }
    SelectList list = found.orElseThrow();
    Map<String, Piece> known = new HashMap<>();
    List<List<Piece>> items = new ArrayList<>();
    for (List<Piece> item : list.items()) {
      Optional<Piece> alias = SelectList.alias(item);
      int length = alias.isPresent() ? item.size() - 2 : item.size();
      List<Piece> value = replaced(item.subList(0, length), known);
      List<Piece> whole = new ArrayList<>(value);
      whole.addAll(item.subList(length, item.size()));
      items.add(whole);
      alias
          .filter(name -> !scope.isColumn(name.folded()) && size(value) <= LARGEST)
          .ifPresent(name -> known.put(name.folded(), Piece.parens(value, item.get(0).origin())));
    }
    List<Piece> result = new ArrayList<>(block.subList(0, list.start()));
    result.addAll(Pieces.commas(items));
    result.addAll(rest(block, list.end(), known));
    return result;
  }

  private static int size(List<Piece> pieces) {
    return pieces.stream()
        .mapToInt(it -> it.fold(atom -> 1, group -> 1 + size(group.inner())))
        .sum();
  }

  private static List<Piece> rest(List<Piece> block, int from, Map<String, Piece> known) {
    int start = Pieces.indexOf(block, from, CLAUSES);
    int end = Pieces.indexOf(block, start, Set.of("WINDOW", "ORDER", "LIMIT"));
    List<Piece> rest = new ArrayList<>(block.subList(from, start));
    rest.addAll(replaced(block.subList(start, end), known));
    rest.addAll(block.subList(end, block.size()));
    return rest;
  }

  private static List<Piece> replaced(List<Piece> pieces, Map<String, Piece> known) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : Piece.symbol("", 0);
      boolean dotted =
          (i > 0 && pieces.get(i - 1).isSymbol(".")) || next.isSymbol(".") || next.isGroup("(");
      Piece value = piece.isName() && !dotted ? known.getOrDefault(piece.folded(), piece) : piece;
      result.add(value == piece ? inside(piece, known) : value);
    }
    return result;
  }

  private static Piece inside(Piece piece, Map<String, Piece> known) {
    return piece.fold(
        atom -> atom,
        group ->
            Blocks.isQuery(group.inner()) ? group : group.with(replaced(group.inner(), known)));
  }
}
