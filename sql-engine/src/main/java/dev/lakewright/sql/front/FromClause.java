package dev.lakewright.sql.front;

import java.util.List;

/** Where FROM begins and ends in a SELECT block. */
public record FromClause(int start, int end) {
  /** Find it; empty where the block has none. */
  public static FromClause of(List<Piece> block) {
    int start = Pieces.indexOf(block, 0, java.util.Set.of("FROM"));
    // IS DISTINCT FROM is no clause.
    while (start > 1 && start < block.size() && block.get(start - 1).is("DISTINCT")) {
      start = Pieces.indexOf(block, start + 1, java.util.Set.of("FROM"));
    }
    int end = Math.min(start + 1, block.size());
    while (end < block.size() && !isEnd(block, end)) {
      end++;
    }
    return new FromClause(start, end);
  }

  private static boolean isEnd(List<Piece> block, int at) {
    boolean join =
        block.get(at).is("USING") && at + 1 < block.size() && block.get(at + 1).isGroup("(");
    return (Pieces.isOneOf(block.get(at), Words.CLAUSES) && !join)
        || Pieces.isOneOf(block.get(at), Words.SET_OPERATORS)
        || block.get(at).is("SELECT");
  }

  /** Return true for a piece after which a relation begins. */
  public boolean beginsRelation(List<Piece> block, int at) {
    Piece before = block.get(at - 1);
    return at > start
        && at < end
        && (at == start + 1
            || before.isSymbol(",")
            || Pieces.isOneOf(before, java.util.Set.of("JOIN", "LATERAL")));
  }
}
