package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.RuleCard;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds numbers and quoted texts of the question that the query does not use. */
public final class AskedValue extends WordRule {
  private static final Pattern LARGE =
      Pattern.compile("\\b(?:hundred|thousand|million|billion)s?\\b");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "asked-value",
        "Numbers and quoted texts of the question that stand nowhere in the query.",
        "-- asked: orders over 100 from 'Oslo'\nSELECT * FROM orders WHERE amount > 100",
        "SELECT * FROM orders WHERE amount > 100 AND city = 'Oslo'",
        "note");
  }

  @Override
  Optional<String> odd(Wording question, Written query) {
    Stream<String> texts =
        question.quoted().stream().filter(it -> !isUsed(it, query)).map(Counted::value);
    Set<String> used = query.numbers();
    boolean near = question.says(LARGE);
    Stream<String> numbers =
        question.numbers().stream()
            .filter(it -> !near && !isNumberUsed(it, used) && !isUsed(it, query));
    return Stream.concat(texts, numbers)
        .findFirst()
        .map(it -> "the question says " + it + ", and the query does not use it");
  }

  private static boolean isUsed(String value, Written query) {
    return query.mentions(value)
        || query.texts().stream().anyMatch(it -> it.contains(value) || value.contains(it.strip()));
  }

  /** More than 2 may be written as at least 3. */
  private static boolean isNumberUsed(String number, Set<String> used) {
    if (used.contains(number) || number.contains(".") || number.length() > 9) {
      return used.contains(number) || number.contains(".");
    }
    int value = Integer.parseInt(number);
    return used.contains(Integer.toString(value)) || used.contains(value + ".0");
  }
}
