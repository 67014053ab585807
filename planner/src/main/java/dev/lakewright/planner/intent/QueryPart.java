package dev.lakewright.planner.intent;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.PlanQuestion;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the part of a request that is a question about the lake. */
@FunctionalInterface
public interface QueryPart {
  Answer ask(String question, LakeName lake);

  /** What became of the question. */
  sealed interface Answer {
    <T> T fold(Function<Query, T> onQuery, Function<PlanQuestion, T> onUnclear);
  }

  /**
   * A query that answers it.
   *
   * @param tables that it reads, each by its bare name
   * @param columns of its result
   */
  record Query(String sql, String words, Set<TableName> tables, List<Column> columns)
      implements Answer {
    public Query {
      tables = Set.copyOf(tables);
      columns = List.copyOf(columns);
    }

    @Override
    public <T> T fold(Function<Query, T> onQuery, Function<PlanQuestion, T> onUnclear) {
      return onQuery.apply(this);
    }
  }

  /** No reading is sure enough. */
  record Unclear(PlanQuestion question) implements Answer {
    @Override
    public <T> T fold(Function<Query, T> onQuery, Function<PlanQuestion, T> onUnclear) {
      return onUnclear.apply(question);
    }
  }
}
