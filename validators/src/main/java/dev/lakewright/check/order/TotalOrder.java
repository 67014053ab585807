package dev.lakewright.check.order;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Groups;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.OrderFact;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks at the cut that LIMIT makes: where the first row beyond it is equal in all sort keys to the
 * last one shown, which of them is shown is chance.
 */
public final class TotalOrder implements Rule {
  private static final Pattern DIRECTION =
      Pattern.compile("(?i)\\s+(?:asc|desc)?(?:\\s*nulls\\s+(?:first|last))?\\s*$");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "total-order",
        "The cut that LIMIT makes: rows beyond it that tie with the last one shown.",
        "SELECT name FROM players ORDER BY goals DESC LIMIT 1",
        "SELECT name FROM players WHERE goals = (SELECT max(goals) FROM players)",
        "proved where no row ties at the cut; doubt where one does; note where it looks the same");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    boolean fewer = subject.outermost() && subject.result().totalRows() < facts.limit().orElse(0);
    if (facts.limit().isEmpty() || fewer || facts.limit().getAsLong() < 1) {
      return List.of();
    }
    return facts.order().isEmpty() ? List.of() : List.of(ties(subject));
  }

  private Inquiry ties(Subject subject) {
    Optional<SqlText> around = around(subject);
    return around
        .<Inquiry>map(
            sql ->
                new Inquiry.Listed(
                    sql, subject.read(), table -> judge(subject, table, sql), Optional.empty()))
        .orElseGet(() -> new Inquiry.Unchecked("the rows around the cut cannot be asked for"));
  }

  /** Return the query for the rows on either side of the cut, with the sort keys at the end. */
  private static Optional<SqlText> around(Subject subject) {
    QueryFacts facts = subject.facts();
    Optional<Relation> rows = subject.rows();
    List<String> orders = facts.text().orders();
    if (rows.isEmpty() || orders.size() != facts.order().size()) {
      return Optional.empty();
    }
    List<String> items = new ArrayList<>(facts.text().items());
    List<String> sorted = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      OrderFact order = facts.order().get(i);
      String key = DIRECTION.matcher(orders.get(i)).replaceFirst("");
      String direction = orders.get(i).substring(key.length());
      int output = order.output().orElse(-1);
      boolean shown = output >= 0 && output < facts.text().items().size();
      items.add((shown ? facts.text().items().get(output) : key) + " AS sort" + i);
      sorted.add("sort" + i + direction);
    }
    String groups =
        facts.groupKeys().isEmpty()
            ? ""
            : " GROUP BY " + String.join(", ", Groups.of(subject).orElse(List.of("ALL")));
    return Optional.of(
        new SqlText(
            "SELECT "
                + (facts.distinct() ? "DISTINCT " : "")
                + String.join(", ", items)
                + " FROM "
                + rows.get().sql()
                + groups
                + facts.text().having().map(it -> " HAVING " + it).orElse("")
                + " ORDER BY "
                + String.join(", ", sorted)
                + " LIMIT 2 OFFSET "
                + (facts.limit().orElseThrow() - 1)));
  }

  /** Rank by the sort keys, with aliases and positions followed. */
  private static Optional<SqlText> withTies(Subject subject) {
    QueryFacts facts = subject.facts();
    List<String> orders = facts.text().orders();
    List<String> items = facts.text().items();
    if (!subject.outermost() || facts.distinct() || orders.size() != facts.order().size()) {
      return Optional.empty();
    }
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      String key = DIRECTION.matcher(orders.get(i)).replaceFirst("");
      int output = facts.order().get(i).output().orElse(-1);
      boolean shown = output >= 0 && output < items.size();
      keys.add((shown ? items.get(output) : key) + orders.get(i).substring(key.length()));
    }
    return Rewrite.of(subject).withTies(String.join(", ", keys), facts.limit().orElseThrow());
  }

  private Inquiry judge(Subject subject, ResultTable table, SqlText sql) {
    QueryFacts facts = subject.facts();
    if (table.rows().size() < 2) {
      return Inquiry.found(Finding.of(name(), Verdict.PROVED, "nothing is cut off"));
    }
    List<Cell> last = table.rows().get(0);
    List<Cell> next = table.rows().get(1);
    int keys = facts.order().size();
    int items = last.size() - keys;
    boolean tie = last.subList(items, last.size()).equals(next.subList(items, next.size()));
    if (!tie) {
      return Inquiry.found(Finding.of(name(), Verdict.PROVED, "order is total at the cut"));
    }
    if (last.equals(next)) {
      return Inquiry.found(
          Finding.of(name(), Verdict.NOTE, "rows beyond the cut look like the last one shown"));
    }
    String values =
        last.subList(items, last.size()).stream()
            .map(it -> Counted.value(it.text()))
            .collect(Collectors.joining(", "));
    String names = facts.order().stream().map(OrderFact::sql).collect(Collectors.joining(", "));
    String sentence = "more rows tie with the last one shown in " + names + " = " + values;
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, sentence)
            .withEvidence(sql)
            .withSuggestion(withTies(subject)));
  }
}
