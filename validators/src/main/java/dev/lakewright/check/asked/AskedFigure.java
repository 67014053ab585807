package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.RuleCard;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds words for averages, totals and numbers against the aggregates of the query. */
public final class AskedFigure extends WordRule {
  private static final Pattern AVERAGE = Pattern.compile("\\b(?:average|mean|averaged)\\b");
  private static final Pattern TOTAL = Pattern.compile("\\b(?:total|sum|altogether)\\b");
  private static final Pattern COUNT = Pattern.compile("\\bhow many\\b|\\bcount the\\b");
  private static final Set<String> AVERAGES = Set.of("AVG", "MEAN", "MEDIAN");
  private static final Set<String> TOTALS = Set.of("SUM", "COUNT");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "asked-figure",
        "Questions for an average, a total or a number whose query takes none, and averages that"
            + " nobody asked for.",
        "-- asked: average price of items\nSELECT sum(price) FROM items",
        "SELECT avg(price) FROM items",
        "note");
  }

  @Override
  Optional<String> odd(Wording question, Written query) {
    boolean average =
        question.says(AVERAGE)
            || query.columns().stream()
                .anyMatch(
                    it -> AVERAGE.matcher(it.column().toLowerCase(java.util.Locale.ROOT)).find());
    boolean averages = query.calls(AVERAGES);
    if (question.says(AVERAGE) && !averages && !isNamed(query, "av", "mean")) {
      return Optional.of("the question says average, and the query takes none");
    }
    if (averages && !average) {
      return Optional.of("the query takes an average, and the question does not say so");
    }
    boolean totals = query.calls(TOTALS);
    if (question.says(TOTAL)
        && !question.says(AVERAGE)
        && !totals
        && !isNamed(query, "tot", "sum")) {
      return Optional.of("the question says total, and the query takes none");
    }
    return question.says(COUNT) && !totals && !isNamed(query, "num", "no", "count", "quantity")
        ? Optional.of("the question asks for a number, and the query counts nothing")
        : Optional.empty();
  }

  /** The lake may store the figure. */
  private static boolean isNamed(Written query, String... beginnings) {
    return query.columns().stream()
        .flatMap(it -> ColumnWords.of(it.column()).stream())
        .anyMatch(word -> Set.of(beginnings).stream().anyMatch(word::startsWith));
  }
}
