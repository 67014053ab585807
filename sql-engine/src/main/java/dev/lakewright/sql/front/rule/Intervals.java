package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 *
 *
 * <pre>
 * INTERVAL '1 month 2 days'  →  INTERVAL '1' MONTH
 * INTERVAL 3 DAYS            →  INTERVAL '1' DAY
 * INTERVAL (x) DAY           →  (INTERVAL '1' DAY * (x))
 * </pre>
 */
final class Intervals implements Rule {
  private static final Set<String> UNITS =
      Set.of("YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND");

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < level.size()) {
      boolean starts = level.get(at).is("INTERVAL") && at + 1 < level.size();
      int taken = starts ? interval(level, at, result) : 0;
      if (taken == 0) {
        result.add(level.get(at));
      }
      at += Math.max(taken, 1);
    }
    return result;
  }

  /** Return how many pieces the interval takes; 0 where it is none. */
  private static int interval(List<Piece> level, int at, List<Piece> result) {
    Piece amount = level.get(at + 1);
    String next = at + 2 < level.size() ? unit(level.get(at + 2).text()) : "";
    boolean isUnit = !next.isEmpty();
    int origin = amount.origin();
    if (amount.isKind(Token.Kind.STRING)) {
      result.addAll(one(isUnit ? next : inText(amount.text()), origin));
      return isUnit ? 3 : 2;
    }
    if (!isUnit) {
      return 0;
    }
    List<Piece> product = new ArrayList<>(one(next, origin));
    product.add(Piece.symbol("*", origin));
    product.add(amount);
    result.addAll(amount.isGroup("(") ? List.of(Piece.parens(product, origin)) : one(next, origin));
    return 3;
  }

  private static List<Piece> one(String unit, int origin) {
    return List.of(
        Piece.word("INTERVAL", origin),
        new Piece.Atom(Token.Kind.STRING, "'1'", origin),
        Piece.word(unit, origin));
  }

  private static String unit(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    String single = upper.endsWith("S") ? upper.substring(0, upper.length() - 1) : upper;
    return UNITS.contains(single) ? single : other(single);
  }

  private static String other(String unit) {
    return switch (unit) {
      case "MILLISECOND", "MICROSECOND" -> "SECOND";
      case "DECADE", "CENTURY", "MILLENNIUM", "CENTURIE", "MILLENNIA" -> "YEAR";
      default -> "";
    };
  }

  private static String inText(String literal) {
    for (String word : literal.replace("'", " ").strip().split("[^A-Za-z]+")) {
      if (!unit(word).isEmpty()) {
        return unit(word);
      }
    }
    return "DAY";
  }
}
