package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.SelectList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says aloud what PostgreSQL and Spark call a column that is cast: as the column. An ORDER BY of
 * that name then means the cast one there, and the stored one here.
 *
 * <pre>
 * SELECT CAST(a AS STRING) FROM t ORDER BY a  →  SELECT CAST(a AS STRING) AS a FROM t ORDER BY a
 * </pre>
 */
final class CastNames implements Rewriting {
  private static final int CAST_AND_TYPE = 3;

  private final Tongue tongue;

  CastNames(Tongue tongue) {
    this.tongue = tongue;
  }

  @Override
  public List<Piece> apply(List<Piece> level, Relations relations) {
    return tongue == Tongue.MYSQL ? level : Blocks.map(level, CastNames::block);
  }

  private static List<Piece> block(List<Piece> block) {
    Optional<SelectList> list = SelectList.of(block);
    if (list.isEmpty()) {
      return block;
    }
    List<Piece> result = new ArrayList<>(block.subList(0, list.get().start()));
    result.addAll(Pieces.commas(list.get().items().stream().map(CastNames::item).toList()));
    result.addAll(block.subList(list.get().end(), block.size()));
    return result;
  }

  private static List<Piece> item(List<Piece> item) {
    Optional<Piece> column = called(item).or(() -> marked(item));
    if (column.isEmpty()) {
      return item;
    }
    List<Piece> named = new ArrayList<>(item);
    named.add(Piece.word("AS", item.get(0).origin()));
    named.add(column.get());
    return named;
  }

  /** {@code CAST(t.a AS type)} and nothing else. */
  private static Optional<Piece> called(List<Piece> item) {
    boolean cast = item.size() == 2 && item.get(0).is("CAST");
    List<Piece> inner =
        cast ? item.get(1).group("(").map(Piece.Group::inner).orElse(List.of()) : List.of();
    int as = Pieces.indexOf(inner, 0, Set.of("AS"));
    return as < inner.size() ? column(inner.subList(0, as)) : Optional.empty();
  }

  /** {@code t.a::type}, or with a size behind it. */
  private static Optional<Piece> marked(List<Piece> item) {
    int size = item.size();
    int sized = size > 0 && item.get(size - 1).isGroup("(") ? 1 : 0;
    int mark = size - sized - 2;
    boolean cast = size - sized >= CAST_AND_TYPE && item.get(mark).isSymbol("::");
    return cast ? column(item.subList(0, mark)) : Optional.empty();
  }

  private static Optional<Piece> column(List<Piece> pieces) {
    boolean dotted = pieces.size() == 3 && pieces.get(0).isName() && pieces.get(1).isSymbol(".");
    Piece last = pieces.isEmpty() ? Piece.symbol("", 0) : pieces.get(pieces.size() - 1);
    return (dotted || pieces.size() == 1) && last.isName() ? Optional.of(last) : Optional.empty();
  }
}
