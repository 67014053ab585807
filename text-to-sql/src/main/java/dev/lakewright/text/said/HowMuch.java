package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;

/** "How much" and "sales by year" ask for amounts; rows are counted by "how many". */
final class HowMuch implements Saying {
  private static final Set<String> AMOUNTS = Set.of("sales", "revenue", "revenues", "turnover");
  private static final Set<String> COUNTS = Set.of("many", "number", "count", "counts", "numbers");

  private final boolean asked;

  HowMuch(List<Word> words) {
    boolean much = words.size() > 1 && words.get(0).isAny("how") && words.get(1).isAny("much");
    boolean counts = words.stream().anyMatch(it -> it.isOneOf(COUNTS));
    this.asked = much || (!counts && words.stream().anyMatch(HowMuch::isAmount));
  }

  private static boolean isAmount(Word word) {
    return !word.quoted() && AMOUNTS.contains(word.lower());
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return !asked || query.select().stream().noneMatch(HowMuch::isCount);
  }

  private static boolean isCount(Expression shown) {
    return shown instanceof Expression.Aggregated it && it.function() == Aggregate.COUNT;
  }
}
