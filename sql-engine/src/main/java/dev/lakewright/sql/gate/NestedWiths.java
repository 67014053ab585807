package dev.lakewright.sql.gate;

import dev.lakewright.sql.token.Token;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How deep WITH stands within WITH, by the tokens alone: where a named query is none, the engine's
 * parser tries all that stands within it again, five to nine times a level, and cannot be stopped.
 */
final class NestedWiths {
  private static final int DEEPEST = 4;

  /** Words after which WITH names no query: of a moment's type, of LIMIT, of UNNEST. */
  private static final Set<String> OTHERS = Set.of("TIME", "TIES", "ORDINALITY", "NO", "LOCAL");

  private NestedWiths() {}

  /** Return where they are too deep; nothing where they are not. */
  static OptionalInt tooDeep(List<Token> tokens) {
    BitSet open = new BitSet();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      open.clear(token.depth() + 1, Math.max(open.length(), token.depth() + 1));
      if (names(tokens, i)) {
        open.set(token.depth());
        if (open.cardinality() > DEEPEST) {
          return OptionalInt.of(token.start());
        }
      }
    }
    return OptionalInt.empty();
  }

  private static boolean names(List<Token> tokens, int at) {
    return tokens.get(at).is("WITH")
        && (at + 1 >= tokens.size() || OTHERS.stream().noneMatch(tokens.get(at + 1)::is));
  }
}
