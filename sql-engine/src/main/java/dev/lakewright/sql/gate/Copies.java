package dev.lakewright.sql.gate;

import dev.lakewright.sql.token.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the engine's parser writes out before anybody sees its tree, counted by the tokens alone:
 * the operand of a CASE stands beside each of its WHENs, a named window beside each of its uses,
 * and signs and DESCRIBE without an end run out of its stack.
 */
final class Copies {
  private static final double MOST = 1_000;
  private static final long MOST_WINDOWS = 20_000;
  private static final int MOST_SIGNS = 200;
  private static final Set<String> DESCRIBES = Set.of("DESCRIBE", "DESC", "SHOW", "SUMMARIZE");

  private static final Set<String> SPECIFICATIONS =
      Set.of("PARTITION", "ORDER", "ROWS", "RANGE", "GROUPS");

  private Copies() {}

  /** Return where there is too much of it; nothing where there is little. */
  static OptionalInt tooMany(List<Token> tokens) {
    int signs = 0;
    int describes = 0;
    for (Token token : tokens) {
      boolean sign =
          token.kind() == Token.Kind.SYMBOL && "()[]{},.;".indexOf(token.text().charAt(0)) < 0;
      signs = sign ? signs + 1 : 0;
      describes += DESCRIBES.stream().anyMatch(token::is) ? 1 : 0;
      if (signs > MOST_SIGNS || describes > MOST_SIGNS) {
        return OptionalInt.of(token.start());
      }
    }
    return windows(tokens) > MOST_WINDOWS || cases(tokens) > MOST
        ? OptionalInt.of(tokens.get(0).start())
        : OptionalInt.empty();
  }

  /** Return the tokens after WINDOW, times the uses of windows by their names. */
  private static long windows(List<Token> tokens) {
    long uses = 0;
    long after = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      uses += tokens.get(i).is("OVER") && isNamed(tokens, i + 1) ? 1 : 0;
      after = after == 0 && tokens.get(i).is("WINDOW") ? tokens.size() - (long) i : after;
    }
    return uses * after;
  }

  /** {@code OVER w}, or {@code OVER (w …)}, which is copied likewise. */
  private static boolean isNamed(List<Token> tokens, int at) {
    boolean bracket = tokens.get(at).isSymbol("(");
    if (!bracket || at + 1 >= tokens.size()) {
      return !bracket;
    }
    Token first = tokens.get(at + 1);
    return !first.isSymbol(")") && SPECIFICATIONS.stream().noneMatch(first::is);
  }

  /** Return how often the innermost operand is written: the product of WHENs along the nesting. */
  private static double cases(List<Token> tokens) {
    int[] whens = whens(tokens);
    double most = 1;
    Deque<Double> open = new ArrayDeque<>();
    double product = 1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("CASE")) {
        boolean simple = i + 1 < tokens.size() && !tokens.get(i + 1).is("WHEN");
        double factor = simple ? Math.max(1, whens[i]) : 1;
        open.push(factor);
        product *= factor;
        most = Math.max(most, product);
      } else if (tokens.get(i).is("END") && !open.isEmpty()) {
        product /= open.pop();
      }
    }
    return most;
  }

  /** Return the WHENs of each CASE, at the CASE's place. */
  private static int[] whens(List<Token> tokens) {
    int[] whens = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("CASE")) {
        open.push(i);
      } else if (token.is("END") && !open.isEmpty()) {
        open.pop();
      } else if (token.is("WHEN") && !open.isEmpty()) {
        whens[open.getFirst()]++;
      }
    }
    return whens;
  }
}
