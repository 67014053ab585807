package dev.lakewright.sql.facts;

import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import java.util.List;

/**
 * What a SELECT was written as.
 *
 * @param tokens of the SELECT in {@code text}
 * @param shift what is added to a place that the tree names to get the place in {@code text}
 */
record SelectSource(List<Token> tokens, String text, int shift) {
  SelectSource {
    tokens = List.copyOf(tokens);
  }

  /** Return the source of a SELECT that is the whole of a text. */
  static SelectSource whole(String text, int shift) {
    return new SelectSource(Tokens.of(text).statements().get(0), text, shift);
  }
}
