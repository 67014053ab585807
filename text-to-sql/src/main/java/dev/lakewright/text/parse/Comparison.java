package dev.lakewright.text.parse;

import dev.lakewright.text.ir.Operator;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Optional;

/**
 * A comparison written before or after a number.
 *
 * @param from first word of it
 * @param to word after its last one, the number included
 * @param adjective the comparative adjective, such as {@code older}; empty for neutral words
 */
record Comparison(Operator operator, int from, int to, String adjective) {

  /** Read the comparison around the number at {@code at}. */
  static Optional<Comparison> around(List<Word> words, int at) {
    Optional<Comparison> before = before(words, at);
    return before.isPresent() ? before : after(words, at);
  }

  private static Optional<Comparison> before(List<Word> words, int at) {
    String one = lower(words, at - 1);
    String two = lower(words, at - 2);
    String three = lower(words, at - 3);
    if (one.equals("than")) {
      return than(at, two, three);
    }
    if (one.equals("least") && two.equals("at")) {
      return found(Operator.AT_LEAST, at - 2, at);
    }
    if (one.equals("most") && two.equals("at")) {
      return found(Operator.AT_MOST, at - 2, at);
    }
    if (one.equals("to") && (two.equals("equal") || two.equals("up"))) {
      if (two.equals("up")) {
        return found(Operator.AT_MOST, at - 2, at);
      }
      int or = lower(words, at - 3).equals("or") ? 3 : 0;
      return or == 0 ? found(Operator.EQUAL, at - 2, at) : orEqual(words, at);
    }
    return switch (one) {
      case "over", "above", "exceeding", "exceeds", "exceed", "after", ">", "beyond" ->
          found(Operator.GREATER, at - 1, at);
      case "under", "below", "before", "<" -> found(Operator.LESS, at - 1, at);
      case ">=", "since" -> found(Operator.AT_LEAST, at - 1, at);
      case "<=", "until" -> found(Operator.AT_MOST, at - 1, at);
      case "=", "equals", "exactly", "is" -> found(Operator.EQUAL, at - 1, at);
      default -> Optional.empty();
    };
  }

  private static Optional<Comparison> than(int at, String two, String three) {
    boolean no = three.equals("no") || three.equals("not");
    int from = no ? at - 3 : at - 2;
    Operator operator =
        switch (two) {
          case "more", "greater", "higher", "above", "later" -> Operator.GREATER;
          case "less", "fewer", "lower", "below", "earlier" -> Operator.LESS;
          default ->
              Superlatives.comparative(two)
                  .map(sense -> sense.high() ? Operator.GREATER : Operator.LESS)
                  .orElse(Operator.NOT_EQUAL);
        };
    if (operator == Operator.NOT_EQUAL) {
      return two.equals("other") ? found(Operator.NOT_EQUAL, at - 2, at) : Optional.empty();
    }
    String adjective = Superlatives.comparative(two).isPresent() ? two : "";
    return Optional.of(new Comparison(no ? operator.negated() : operator, from, at + 1, adjective));
  }

  private static Optional<Comparison> orEqual(List<Word> words, int at) {
    for (int i = Math.max(0, at - 6); i < at - 3; i++) {
      String word = lower(words, i);
      if (word.equals("greater") || word.equals("more") || word.equals("higher")) {
        return found(Operator.AT_LEAST, i, at);
      }
      if (word.equals("less") || word.equals("lower") || word.equals("fewer")) {
        return found(Operator.AT_MOST, i, at);
      }
    }
    return Optional.empty();
  }

  private static Optional<Comparison> after(List<Word> words, int at) {
    if (lower(words, at + 1).equals("or")) {
      String next = lower(words, at + 2);
      if (List.of("more", "above", "higher", "later", "greater").contains(next)) {
        return Optional.of(new Comparison(Operator.AT_LEAST, at, at + 3, ""));
      }
      if (List.of("less", "below", "lower", "fewer", "earlier").contains(next)) {
        return Optional.of(new Comparison(Operator.AT_MOST, at, at + 3, ""));
      }
    }
    return Optional.empty();
  }

  private static Optional<Comparison> found(Operator operator, int from, int at) {
    return Optional.of(new Comparison(operator, from, at + 1, ""));
  }

  private static String lower(List<Word> words, int index) {
    return index >= 0 && index < words.size() ? words.get(index).lower() : "";
  }
}
