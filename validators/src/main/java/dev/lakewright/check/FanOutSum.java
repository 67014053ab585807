package dev.lakewright.check;

import dev.lakewright.core.answer.Check;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds sums, averages and counts of a column whose rows a join repeats, so that one stored value
 * counts several times.
 */
public final class FanOutSum implements Check {
  private static final Set<String> ADDITIVE = Set.of("SUM", "AVG", "MEAN", "COUNT", "MEDIAN");

  @Override
  public String name() {
    return "fan-out-sum";
  }

  @Override
  public List<Finding> examine(CheckRequest request) {
    QueryFacts facts = request.facts();
    if (facts.joins().isEmpty() || facts.from().isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (AggregateFact aggregate : facts.aggregates()) {
      boolean additive = ADDITIVE.contains(aggregate.function()) && !aggregate.distinct();
      if (additive && aggregate.argument().isPresent()) {
        examine(request, aggregate, aggregate.argument().get()).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> examine(
      CheckRequest request, AggregateFact aggregate, ColumnUse argument) {
    Optional<Key> key = request.catalog().table(argument.use().table()).flatMap(Table::primaryKey);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    String where = request.facts().where().map(it -> " WHERE " + it).orElse("");
    String sql =
        "SELECT count(*), count(DISTINCT "
            + keyOf(argument, key.get())
            + ") FROM "
            + request.facts().from().orElseThrow()
            + where;
    return Figures.ask(request.probe(), sql)
        .filter(figures -> figures.get(0) > figures.get(1) && figures.get(1) > 0)
        .map(figures -> finding(aggregate, argument, figures, sql));
  }

  private static String keyOf(ColumnUse argument, Key key) {
    String alias = Identifier.quote(argument.use().alias());
    String columns =
        key.columns().stream()
            .map(column -> alias + "." + Identifier.quote(column))
            .collect(Collectors.joining(", "));
    return key.columns().size() == 1 ? columns : "(" + columns + ")";
  }

  private Finding finding(
      AggregateFact aggregate, ColumnUse argument, List<Long> figures, String sql) {
    String table = argument.use().table().name();
    boolean counts = aggregate.function().equals("COUNT");
    String sentence =
        aggregate.function().toLowerCase(Locale.ROOT)
            + " of "
            + table
            + "."
            + argument.column()
            + " is taken over "
            + Figures.rows(figures.get(0))
            + ", though only "
            + Figures.rows(figures.get(1))
            + " of "
            + table
            + " are in them: the join repeats them";
    return Finding.of(name(), counts ? Verdict.NOTE : Verdict.DOUBT, sentence)
        .withEvidence(new SqlText(sql));
  }
}
