package dev.lakewright.sql.gate;

import dev.lakewright.sql.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How many groupings CUBE and ROLLUP stand for, by the tokens alone: the engine's parser writes
 * them all out, and they double with each key and multiply with each other.
 */
final class Groupings {
  private static final double MOST = 250;
  private static final Set<String> ENDS =
      Set.of(
          "GROUP", "HAVING", "ORDER", "LIMIT", "QUALIFY", "WINDOW", "SELECT", "UNION", "INTERSECT");

  private final List<Token> tokens;
  private double all;

  private Groupings(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Return where there are too many of them; nothing where there are few. */
  static OptionalInt tooMany(List<Token> tokens) {
    return new Groupings(tokens).find();
  }

  private OptionalInt find() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("GROUP")) {
        all += clause(i);
      }
      if (all > MOST) {
        return OptionalInt.of(tokens.get(i).start());
      }
    }
    return OptionalInt.empty();
  }

  /** Return how many groupings the GROUP BY at a place makes, one without any of the two. */
  private double clause(int group) {
    int depth = tokens.get(group).depth();
    double product = 1;
    for (int i = group + 1; i < tokens.size() && !isEnd(i, depth); i++) {
      if (tokens.get(i).is("SETS")) {
        product *= Math.max(1, keys(i + 1));
      }
      if (tokens.get(i).is("CUBE")) {
        product *= Math.pow(2, keys(i + 1));
      } else if (tokens.get(i).is("ROLLUP")) {
        product *= keys(i + 1) + 1.0;
      }
    }
    return product;
  }

  private boolean isEnd(int at, int depth) {
    Token token = tokens.get(at);
    boolean name = tokens.get(at - 1).isSymbol(".");
    return token.depth() < depth
        || (!name
            && token.depth() == depth
            && ENDS.contains(token.text().toUpperCase(Locale.ROOT)));
  }

  /** Return the number of keys in the bracket at a place. */
  private int keys(int open) {
    if (open >= tokens.size() || !tokens.get(open).isSymbol("(")) {
      return 0;
    }
    int depth = tokens.get(open).depth();
    int keys = 1;
    for (int i = open + 1; i < tokens.size() && tokens.get(i).depth() > depth; i++) {
      keys += tokens.get(i).isSymbol(",") && tokens.get(i).depth() == depth + 1 ? 1 : 0;
    }
    return keys;
  }
}
