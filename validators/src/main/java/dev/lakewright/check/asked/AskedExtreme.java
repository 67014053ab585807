package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.core.sql.QueryFacts;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds words for the most and the least against the direction in which the query looks. */
public final class AskedExtreme extends WordRule {
  private static final Pattern HIGH =
      Pattern.compile(
          "\\b(?:maximum|max|highest|largest|biggest|most|greatest|longest|latest|heaviest|tallest"
              + "|maximal|descending|decreasing)\\b");
  private static final Pattern LOW =
      Pattern.compile(
          "\\b(?:minimum|min|lowest|smallest|least|fewest|shortest|earliest|cheapest|lightest"
              + "|minimal|ascending|increasing|alphabetical|alphabetically|alphabetic|lexicographical"
              + "|lexicographically)\\b");
  private static final Pattern IDIOM = Pattern.compile("\\bat (?:least|most)\\b");

  /** Ages fall as dates rise, so that either direction may be meant. */
  private static final Pattern EITHER =
      Pattern.compile(
          "\\b(?:youngest|oldest|newest|recent|first|last|best|worst|top|bottom|rank)\\b");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "asked-extreme",
        "Questions for the most whose query takes the least, and the other way round.",
        "-- asked: the lowest price\nSELECT max(price) FROM items",
        "SELECT min(price) FROM items",
        "note");
  }

  @Override
  Optional<String> odd(Wording question, Written query) {
    Wording said = Wording.of(IDIOM.matcher(question.text()).replaceAll(" "));
    boolean high = said.says(HIGH);
    boolean low = said.says(LOW);
    boolean up = query.calls(Set.of("MAX")) || query.facts().anyMatch(it -> sorts(it, true));
    boolean down = query.calls(Set.of("MIN")) || query.facts().anyMatch(it -> sorts(it, false));
    if (said.says(EITHER) || high == low || up == down) {
      return Optional.empty();
    }
    if (high && down) {
      return Optional.of("the question asks for the most, or downwards; the query looks upwards");
    }
    return low && up
        ? Optional.of("the question asks for the least, or upwards; the query looks downwards")
        : Optional.empty();
  }

  private static boolean sorts(QueryFacts facts, boolean descending) {
    return !facts.order().isEmpty() && facts.order().get(0).descending() == descending;
  }
}
