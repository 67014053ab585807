package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;

/**
 * "How much" and "sales by year" ask for amounts, and the latter shows them; rows are counted by
 * "how many".
 */
final class HowMuch implements Saying {
  private static final Set<String> AMOUNTS = Set.of("sales", "revenue", "revenues", "turnover");
  private static final Set<String> COUNTS = Set.of("many", "number", "count", "counts", "numbers");

  private static final Set<String> EACH = Set.of("by", "per");

  private final boolean asked;
  private final boolean listed;

  HowMuch(List<Word> words) {
    boolean much = words.size() > 1 && words.get(0).isAny("how") && words.get(1).isAny("much");
    boolean counts = words.stream().anyMatch(it -> it.isOneOf(COUNTS));
    this.asked = much || (!counts && words.stream().anyMatch(HowMuch::isAmount));
    this.listed = asked && isListed(words);
  }

  private static boolean isListed(List<Word> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (isAmount(words.get(i)) && words.get(i + 1).isOneOf(EACH)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmount(Word word) {
    return !word.quoted() && AMOUNTS.contains(word.lower());
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return !asked
        || (query.select().stream().noneMatch(Queries::isCount)
            && (!listed || query.select().size() > 1));
  }
}
