package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.RuleCard;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds values in the query that the question does not name. */
public final class AskedLiteral extends WordRule {
  private static final int LEAST = 4;
  private static final int LEAST_WORD = 3;
  private static final Set<String> PLAIN = Set.of("0", "1", "100", "1.0", "100.0");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "asked-literal",
        "Numbers and texts of the query that the question does not name.",
        "-- asked: orders of 2024\nSELECT * FROM orders WHERE placed >= '2023-01-01'",
        "SELECT * FROM orders WHERE placed >= '2024-01-01'",
        "note");
  }

  @Override
  Optional<String> odd(Wording question, Written query) {
    Set<String> said = question.numbers();
    Stream<String> numbers =
        query.numbers().stream().filter(it -> !PLAIN.contains(it) && !isSaid(it, said, question));
    Stream<String> texts =
        query.texts().stream()
            .filter(it -> it.length() >= LEAST && !isSaid(it, question))
            .map(Counted::value);
    return Stream.concat(numbers, texts)
        .findFirst()
        .map(it -> "the query compares with " + it + ", which the question does not name");
  }

  private static boolean isSaid(String number, Set<String> said, Wording question) {
    String whole = number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    return said.contains(number) || said.contains(whole) || question.stems().contains(whole);
  }

  /** One word of a text is enough, and the beginning of a word: Norwegian for Norway. */
  private static boolean isSaid(String text, Wording question) {
    return Wording.stems(text).stream()
        .filter(it -> it.length() >= LEAST_WORD)
        .anyMatch(word -> question.stems().stream().anyMatch(it -> alike(word, it)));
  }

  private static boolean alike(String one, String other) {
    boolean letters = !Character.isDigit(one.charAt(0));
    return one.equals(other)
        || (letters
            && one.length() >= LEAST
            && other.length() >= LEAST
            && one.substring(0, LEAST).equals(other.substring(0, LEAST)));
  }
}
