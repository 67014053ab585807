package dev.lakewright.check;

import dev.lakewright.core.answer.Check;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.sql.OrderFact;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks at the cut that LIMIT makes: without an order the rows are any; where rows beyond the cut
 * are equal in all sort keys to the last one shown, which of them are shown is chance.
 */
public final class TotalOrder implements Check {
  private static final long LARGEST = 50;

  @Override
  public String name() {
    return "total-order";
  }

  @Override
  public List<Finding> examine(CheckRequest request) {
    QueryFacts facts = request.facts();
    if (facts.limit().isEmpty() || request.result().totalRows() < facts.limit().getAsLong()) {
      return List.of();
    }
    if (facts.order().isEmpty()) {
      return List.of(
          Finding.of(
              name(), Verdict.DOUBT, "LIMIT without an order: which rows are shown is chance"));
    }
    return ties(request).map(List::of).orElse(List.of());
  }

  private Optional<Finding> ties(CheckRequest request) {
    QueryFacts facts = request.facts();
    long limit = facts.limit().orElseThrow();
    boolean visible = facts.order().stream().allMatch(key -> key.output().isPresent());
    if (!visible || limit > LARGEST || limit < 1) {
      return Optional.empty();
    }
    String sql = withoutLimit(request.query().executable(), limit);
    if (sql.isEmpty()) {
      return Optional.empty();
    }
    return request
        .probe()
        .ask(new SqlText(sql))
        .filter(table -> table.rows().size() >= limit)
        .map(table -> judge(facts, table, limit, sql));
  }

  /** Return the statement with a limit of one more row; empty where the cut is not at its end. */
  private static String withoutLimit(String sql, long limit) {
    String tail = "LIMIT " + limit;
    return sql.stripTrailing().toUpperCase(Locale.ROOT).endsWith(tail)
        ? sql.stripTrailing().substring(0, sql.stripTrailing().length() - tail.length())
            + "LIMIT "
            + (limit + 1)
        : "";
  }

  private Finding judge(QueryFacts facts, ResultTable table, long limit, String sql) {
    if (table.rows().size() == limit) {
      return Finding.of(name(), Verdict.PROVED, "nothing is cut off");
    }
    List<Cell> last = table.rows().get((int) limit - 1);
    List<Cell> next = table.rows().get((int) limit);
    boolean tie =
        facts.order().stream()
            .mapToInt(key -> key.output().orElseThrow())
            .allMatch(i -> i < last.size() && last.get(i).equals(next.get(i)));
    if (!tie) {
      return Finding.of(name(), Verdict.PROVED, "order is total at the cut");
    }
    String keys = facts.order().stream().map(OrderFact::sql).collect(Collectors.joining(", "));
    return Finding.of(
            name(),
            Verdict.NOTE,
            "more rows tie with the last one shown in " + keys + " = " + keyValues(facts, last))
        .withEvidence(new SqlText(sql));
  }

  private static String keyValues(QueryFacts facts, List<Cell> row) {
    return IntStream.range(0, facts.order().size())
        .mapToObj(i -> row.get(facts.order().get(i).output().orElseThrow()).text())
        .map(Identifier::literal)
        .collect(Collectors.joining(", "));
  }
}
