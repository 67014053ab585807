package dev.lakewright.check;

import dev.lakewright.core.answer.Check;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.TableUse;
import java.util.List;
import java.util.Optional;

/** Tells how many rows of a single table an answer rests on. */
public final class RowsUsed implements Check {
  @Override
  public String name() {
    return "rows-used";
  }

  @Override
  public List<Finding> examine(CheckRequest request) {
    QueryFacts facts = request.facts();
    if (facts.nested() || facts.tables().size() != 1) {
      return List.of();
    }
    return count(request, facts.tables().get(0)).stream().toList();
  }

  private Optional<Finding> count(CheckRequest request, TableUse use) {
    QueryFacts facts = request.facts();
    if (facts.from().isEmpty()) {
      return Optional.empty();
    }
    String table = use.table().name();
    String filter =
        facts.where().map(it -> "count(*) FILTER (WHERE " + it + ")").orElse("count(*)");
    String sql = "SELECT count(*), " + filter + " FROM " + facts.from().get();
    return Figures.ask(request.probe(), sql)
        .map(
            figures ->
                Finding.of(
                        name(),
                        Verdict.PROVED,
                        figures.get(1)
                            + " of "
                            + Figures.rows(figures.get(0))
                            + " of "
                            + table
                            + " used")
                    .withEvidence(new SqlText(sql)));
  }
}
