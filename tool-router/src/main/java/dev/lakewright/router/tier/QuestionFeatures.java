package dev.lakewright.router.tier;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A question as numbers: the size of its linked schema, its length, and words that cost joins. */
final class QuestionFeatures {
  private static final List<Pattern> WORDS =
      List.of(
          words("percent(age)?|ratio|proportion|rate"),
          words("average|mean|avg"),
          words("difference|increase|decrease|growth|compared?|than"),
          words("how many|number of|count"),
          words("list|give|state|provide|show|indicate"),
          words("most|least|highest|lowest|largest|smallest|oldest|youngest|top|best|worst"),
          words("more|less|over|under|above|below|between|at least|at most|greater|exceed(s|ed)?"),
          words("each|every|per|respectively|by"),
          words("not|no|never|without|except|excluding|neither"),
          words("who|which|what|where"),
          words("both|among|of those|out of|as well|also"),
          words("if|whether|is it|calculate"),
          words("and|or"),
          words("year|month|date|day|since|before|after|during"),
          Pattern.compile("\\d"),
          Pattern.compile("['\"‘’“”]"),
          Pattern.compile("[;,]"));

  /** How many of the numbers come first and tell of the linked schema and the length. */
  static final int OF_SCHEMA = 8;

  private static final int COUNT = OF_SCHEMA + WORDS.size();

  private QuestionFeatures() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(" + alternatives + ")\\b");
  }

  /** Return the numbers, always in the same order; the first is 1. */
  static double[] of(LinkedQuestion question) {
    String text = question.text().toLowerCase(Locale.ROOT);
    double[] numbers = new double[COUNT];
    int at = 0;
    numbers[at++] = 1;
    numbers[at++] = question.tables();
    numbers[at++] = question.columns();
    numbers[at++] = Math.log1p(question.columns());
    numbers[at++] = question.tables() == 1 ? 1 : 0;
    numbers[at++] = question.tables() > 2 ? 1 : 0;
    numbers[at++] = (double) question.columns() / Math.max(1, question.tables());
    numbers[at++] = Math.log1p(text.length());
    for (Pattern pattern : WORDS) {
      numbers[at++] = Math.min(3, pattern.matcher(text).results().count());
    }
    return numbers;
  }
}
