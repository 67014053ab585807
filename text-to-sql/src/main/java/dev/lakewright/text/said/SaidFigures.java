package dev.lakewright.text.said;

import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;

/** Whether a question has a word for a figure over rows: a count, a sum, a mean, an extreme. */
record SaidFigures(LinkedQuestion question) {
  private static final Set<String> WORDS =
      Set.of(
          "how",
          "many",
          "much",
          "count",
          "counts",
          "total",
          "totals",
          "sum",
          "sums",
          "average",
          "averages",
          "mean",
          "avg",
          "typical",
          "overall",
          "altogether",
          "combined",
          "minimum",
          "min",
          "maximum",
          "max",
          "least",
          "most",
          "lowest",
          "highest",
          "fewest",
          "top",
          "bottom",
          "best",
          "worst",
          "revenue",
          "sale",
          "sales",
          "turnover",
          "income",
          "spend",
          "spent",
          "spending",
          "earn",
          "earned",
          "earnings",
          "share",
          "percent",
          "percentage",
          "ratio",
          "popular",
          "frequent",
          "common",
          "more",
          "fewer",
          "less",
          "per",
          "each");

  private static final Set<String> OF = Set.of("number", "numbers", "amount", "amounts");
  private static final String SUPERLATIVE = "est";
  private static final int LONG = 5;

  boolean any() {
    List<Word> words = question.words();
    for (int i = 0; i < words.size(); i++) {
      boolean figure = words.get(i).isOneOf(WORDS) || isSuperlative(words, i);
      boolean amount =
          words.get(i).isOneOf(OF) && i + 1 < words.size() && words.get(i + 1).isAny("of");
      if (amount || (figure && new OwnWords(question).isOwn(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Earliest first" says how to sort, and asks for no figure. */
  private static boolean isSuperlative(List<Word> words, int at) {
    String word = words.get(at).lower();
    boolean sorts = at + 1 < words.size() && words.get(at + 1).isAny("first", "last");
    return !sorts && word.length() >= LONG && word.endsWith(SUPERLATIVE);
  }
}
