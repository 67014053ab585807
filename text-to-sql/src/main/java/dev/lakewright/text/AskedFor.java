package dev.lakewright.text;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a question asks for a thing that its reading has nothing for: "ratings of all
 * albums", "emissions per ship", "in what year". A reading that shows something else in its place
 * looks like an answer and is none. Measures are called by many names ("the running time of"), so
 * readings that sum or average a column are left alone.
 */
final class AskedFor {
  private static final Set<String> OF = Set.of("of", "per");
  private static final Set<String> WHAT = Set.of("what", "which");
  private static final Set<String> BEING =
      Set.of("is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can");

  /** Nouns that name no thing of a lake. */
  private static final Set<String> GENERAL =
      Set.of(
          "kind",
          "sort",
          "type",
          "set",
          "group",
          "lot",
          "couple",
          "detail",
          "information",
          "info",
          "overview",
          "list",
          "listing",
          "copy",
          "part",
          "rest",
          "most",
          "way",
          "case",
          "order",
          "record",
          "row",
          "entry",
          "instance",
          "breakdown",
          "distribution",
          "thing",
          "example");

  private AskedFor() {}

  /**
   * Return true if what is asked for is among the words that a reading made nothing of.
   *
   * @param unused words of the question that the reading does not account for
   */
  static boolean isMissed(List<Word> question, List<Word> unused, Query reading) {
    if (reading.select().stream().anyMatch(AskedFor::isMeasure)) {
      return false;
    }
    for (int i = 0; i < question.size(); i++) {
      Word word = question.get(i);
      boolean before = i + 1 < question.size() && question.get(i + 1).isOneOf(OF);
      boolean after = i > 1 && question.get(i - 1).isOneOf(WHAT) && question.get(i - 2).isAny("in");
      boolean asked = i > 0 && question.get(i - 1).isOneOf(WHAT) && isNoun(question, i);
      boolean thing = !word.quoted() && word.number().isEmpty() && !GENERAL.contains(word.lemma());
      if (thing && (before || after || asked) && unused.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** "Which playlists have …": a thing, and not what is said of one. */
  private static boolean isNoun(List<Word> question, int at) {
    return at + 1 < question.size()
        && question.get(at + 1).isOneOf(BEING)
        && !question.get(at).isOneOf(BEING);
  }

  private static boolean isMeasure(Expression shown) {
    return shown instanceof Expression.Aggregated it
        && it.operand().isPresent()
        && it.function() != Aggregate.COUNT;
  }
}
