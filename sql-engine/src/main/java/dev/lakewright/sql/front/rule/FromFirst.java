package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.front.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 *
 *
 * <pre>
 * FROM t WHERE a SELECT b       →  SELECT b FROM t WHERE a
 * FROM t                        →  SELECT * FROM t
 * … UNION BY NAME …             →  … UNION …
 * WITH a AS MATERIALIZED (…)    →  WITH a AS (…)
 * </pre>
 */
final class FromFirst implements Rule {
  private static final Set<String> AFTER_LIST = afterList();

  private static Set<String> afterList() {
    Set<String> words = new java.util.HashSet<>(Words.CLAUSES);
    words.remove("FROM");
    return Set.copyOf(words);
  }

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    return unnamed(Blocks.map(level, FromFirst::selectFirst));
  }

  private static List<Piece> selectFirst(List<Piece> block) {
    if (block.isEmpty() || !block.get(0).is("FROM")) {
      return block;
    }
    int select = Pieces.indexOf(block, 0, Set.of("SELECT"));
    int end = Math.min(Pieces.indexOf(block, select, AFTER_LIST), block.size());
    List<Piece> result = new ArrayList<>();
    if (select == block.size()) {
      int origin = block.get(0).origin();
      result.addAll(List.of(Piece.word("SELECT", origin), Piece.symbol("*", origin)));
      result.addAll(block);
    } else {
      result.addAll(block.subList(select, end));
      result.addAll(block.subList(0, select));
      result.addAll(block.subList(end, block.size()));
    }
    return result;
  }

  private static List<Piece> unnamed(List<Piece> level) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      Piece piece = level.get(i);
      boolean byName =
          piece.is("BY")
              && i + 1 < level.size()
              && level.get(i + 1).is("NAME")
              && !result.isEmpty()
              && Pieces.isOneOf(result.get(result.size() - 1), Set.of("UNION", "ALL"));
      boolean materialized =
          piece.is("MATERIALIZED") && i + 1 < level.size() && level.get(i + 1).isGroup("(");
      if (materialized && !result.isEmpty() && result.get(result.size() - 1).is("NOT")) {
        result.remove(result.size() - 1);
      }
      if (byName) {
        i++;
      } else if (!materialized) {
        result.add(piece);
      }
    }
    return result;
  }
}
