package dev.lakewright.check;

import dev.lakewright.core.answer.Check;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds stored values that differ from a filter's value in case, accents or outer space only. */
public final class CaseVariants implements Check {
  @Override
  public String name() {
    return "value-variants";
  }

  @Override
  public List<Finding> examine(CheckRequest request) {
    List<Finding> findings = new ArrayList<>();
    for (FilterFact filter : request.facts().filters()) {
      boolean equality = filter.operator().equals("=") && filter.literals().size() == 1;
      if (equality && isText(request, filter.column())) {
        examine(request, filter).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean isText(CheckRequest request, ColumnUse use) {
    return request
        .catalog()
        .table(use.use().table())
        .flatMap(table -> table.column(use.column()))
        .map(column -> column.type().kind() == TypeKind.TEXT)
        .orElse(false);
  }

  private Optional<Finding> examine(CheckRequest request, FilterFact filter) {
    ColumnUse use = filter.column();
    String column = Identifier.quote(use.column());
    String literal = Identifier.literal(filter.literals().get(0));
    String sql =
        "SELECT "
            + column
            + ", count(*) FROM "
            + use.use().table().sql()
            + " WHERE lower(strip_accents(trim("
            + column
            + "))) = lower(strip_accents(trim("
            + literal
            + "))) AND "
            + column
            + " <> "
            + literal
            + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5";
    return request
        .probe()
        .ask(new SqlText(sql))
        .filter(table -> !table.rows().isEmpty())
        .map(table -> finding(use, filter, table, sql));
  }

  private Finding finding(ColumnUse use, FilterFact filter, ResultTable table, String sql) {
    String variants =
        table.rows().stream()
            .map(row -> "'" + row.get(0).text() + "' (" + row.get(1).text() + " rows)")
            .collect(Collectors.joining(", "));
    return Finding.of(
            name(),
            Verdict.DOUBT,
            use.use().table().name()
                + "."
                + use.column()
                + " = '"
                + filter.literals().get(0)
                + "' leaves out "
                + variants)
        .withEvidence(new SqlText(sql));
  }
}
