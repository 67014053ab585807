package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import java.util.Set;

/** Queries over the table {@code item} of a lake, and what came of them. */
final class Outcomes {
  private Outcomes() {}

  static GatedQuery query(String sql, LakeName lake, QueryLimits limits) {
    return new GatedQuery(
        new SqlText(sql),
        sql,
        Set.of(new TableName(lake, "item")),
        lake,
        GatedQuery.Binding.BOUND,
        limits);
  }

  static ResultTable table(QueryOutcome outcome) {
    return outcome.fold(
        table -> table,
        failure -> {
          throw new AssertionError(failure);
        });
  }

  static Failure failure(QueryOutcome outcome) {
    return outcome.fold(
        table -> {
          throw new AssertionError(table);
        },
        failure -> failure);
  }
}
