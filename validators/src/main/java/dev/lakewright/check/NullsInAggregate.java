package dev.lakewright.check;

import dev.lakewright.core.answer.Check;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells how many rows an aggregate or an inequality passes over because a value is missing. */
public final class NullsInAggregate implements Check {
  private static final Set<String> DROPPING = Set.of("<>", "NOT IN", "NOT LIKE");

  @Override
  public String name() {
    return "nulls";
  }

  @Override
  public List<Finding> examine(CheckRequest request) {
    QueryFacts facts = request.facts();
    if (facts.from().isEmpty() || facts.nested()) {
      return List.of();
    }
    Set<ColumnUse> columns = new LinkedHashSet<>();
    facts.aggregates().stream()
        .map(AggregateFact::argument)
        .flatMap(Optional::stream)
        .forEach(columns::add);
    List<Finding> findings = new ArrayList<>();
    String where = facts.where().map(it -> " WHERE " + it).orElse("");
    for (ColumnUse column : columns) {
      count(request, column, where, "aggregate passes over").ifPresent(findings::add);
    }
    for (FilterFact filter : facts.filters()) {
      if (DROPPING.contains(filter.operator())) {
        count(request, filter.column(), "", filter.operator() + " leaves out")
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> count(
      CheckRequest request, ColumnUse column, String where, String verb) {
    String sql =
        "SELECT count(*), count("
            + column.sql()
            + ") FROM "
            + request.facts().from().orElseThrow()
            + where;
    return Figures.ask(request.probe(), sql)
        .filter(figures -> figures.get(1) < figures.get(0))
        .map(
            figures ->
                Finding.of(
                        name(),
                        Verdict.NOTE,
                        verb
                            + " "
                            + (figures.get(0) - figures.get(1))
                            + " of "
                            + Figures.rows(figures.get(0))
                            + " where "
                            + column.use().table().name()
                            + "."
                            + column.column()
                            + " is missing")
                    .withEvidence(new SqlText(sql)));
  }
}
