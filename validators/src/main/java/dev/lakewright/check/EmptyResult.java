package dev.lakewright.check;

import dev.lakewright.core.answer.Check;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.SqlText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which filter leaves nothing over, and which stored values come nearest to its value. */
public final class EmptyResult implements Check {
  @Override
  public String name() {
    return "empty-result";
  }

  @Override
  public List<Finding> examine(CheckRequest request) {
    if (!isEmpty(request)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (FilterFact filter : request.facts().filters()) {
      if (filter.operator().equals("=") && filter.literals().size() == 1) {
        examine(request, filter).ifPresent(findings::add);
      }
    }
    if (findings.isEmpty() && !request.facts().nested()) {
      findings.add(Finding.of(name(), Verdict.NOTE, "no row meets all conditions"));
    }
    return findings;
  }

  /** No row, or a single count of zero. */
  private static boolean isEmpty(CheckRequest request) {
    ResultTable result = request.result();
    if (result.totalRows() == 0) {
      return true;
    }
    boolean single = result.totalRows() == 1 && result.columns().size() == 1;
    return single
        && !request.facts().aggregates().isEmpty()
        && result.rows().size() == 1
        && result.rows().get(0).get(0) instanceof Cell.Whole whole
        && whole.value().equals(BigInteger.ZERO);
  }

  private Optional<Finding> examine(CheckRequest request, FilterFact filter) {
    ColumnUse use = filter.column();
    String column = Identifier.quote(use.column());
    String literal = Identifier.literal(filter.literals().get(0));
    String from = use.use().table().sql();
    String count =
        "SELECT count(*) FROM " + from + " WHERE CAST(" + column + " AS VARCHAR) = " + literal;
    Optional<List<Long>> stored = Figures.ask(request.probe(), count);
    if (stored.isEmpty() || stored.get().get(0) > 0) {
      return Optional.empty();
    }
    String nearest =
        "SELECT v FROM (SELECT DISTINCT CAST("
            + column
            + " AS VARCHAR) AS v FROM "
            + from
            + ") WHERE v IS NOT NULL ORDER BY jaro_winkler_similarity(lower(v), lower("
            + literal
            + ")) DESC, v LIMIT 3";
    List<String> values =
        request.probe().ask(new SqlText(nearest)).map(EmptyResult::texts).orElse(List.of());
    String hint = values.isEmpty() ? "" : "; nearest: " + String.join(", ", values);
    return Optional.of(
        Finding.of(
                name(),
                Verdict.DOUBT,
                "no "
                    + use.use().table().name()
                    + "."
                    + use.column()
                    + " is '"
                    + filter.literals().get(0)
                    + "'"
                    + hint)
            .withEvidence(new SqlText(nearest)));
  }

  private static List<String> texts(ResultTable table) {
    return table.rows().stream().map(row -> row.get(0).text()).toList();
  }
}
