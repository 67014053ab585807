package dev.lakewright.text;

import java.util.Locale;
import java.util.Map;

/** Says in words what the figures are by which readings are ranked. */
final class FeatureWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("chance", "chance before ranking"),
          Map.entry("loss", "distance from the likeliest"),
          Map.entry("rank", "place before ranking"),
          Map.entry("sketch", "fit of the statement's shape"),
          Map.entry("sketchRank", "place of the statement's shape"),
          Map.entry("known", "shape known from training"),
          Map.entry("filling", "fit of columns and constants"),
          Map.entry("worst", "fit of the worst column or constant"),
          Map.entry("votesSketch", "agreement on the shape"),
          Map.entry("votesSelect", "agreement on what is shown"),
          Map.entry("votesWhere", "agreement on the conditions"),
          Map.entry("votesTail", "agreement on groups and order"),
          Map.entry("votesTables", "agreement on the tables"),
          Map.entry("unusedShare", "share of words not used"),
          Map.entry("meanLink", "mean score of column links"),
          Map.entry("leastLink", "lowest score of a column link"),
          Map.entry("unlinked", "columns that no word names"),
          Map.entry("beaten", "columns that another one fits better"),
          Map.entry("tied", "columns that another one fits as well"),
          Map.entry("joinSupport", "words for the joined keys"),
          Map.entry("chanceUnseen", "chance before it was run"),
          Map.entry("confidenceUnseen", "confidence before it was run"),
          Map.entry("placeUnseen", "place before it was run"),
          Map.entry("resultOne", "result is one row"),
          Map.entry("resultEmpty", "result is empty"),
          Map.entry("resultNulls", "share of nulls in the result"),
          Map.entry("resultRepeats", "result has a row twice"),
          Map.entry("resultNaught", "result is zero or null"),
          Map.entry("votesResult", "agreement on the result"),
          Map.entry("resultAsFirst", "result is that of the first"),
          Map.entry("chanceUnheard", "chance before it was judged"),
          Map.entry("confidenceUnheard", "confidence before it was judged"),
          Map.entry("judgeFit", "judge: fit of the reading"),
          Map.entry("judgeOdds", "judge: likely to be right"),
          Map.entry("judgeShare", "judge: fit beside the others"),
          Map.entry("judgeChance", "judge: fit and chance before"),
          Map.entry("judgeBehind", "judge: fits worse than the best"),
          Map.entry("judgeChanceBehind", "judge: fit and chance below the best"),
          Map.entry("judgeBestOdds", "judge: odds of the best"),
          Map.entry("judgePlace", "judge: place"));

  private FeatureWords() {}

  /** Return the words for a figure's name; of one not listed, the parts of the name. */
  static String of(String name) {
    String known = WORDS.get(name);
    return known != null
        ? known
        : name.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT).strip();
  }
}
