package dev.lakewright.text.ir;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import java.util.Optional;
import java.util.function.Function;

/** What a query shows, sorts by or compares. */
public sealed interface Expression {
  <T> T fold(
      Function<ColumnRef, T> onColumn,
      Function<Aggregated, T> onAggregate,
      Function<TableName, T> onAll);

  /** A stored column. */
  record Stored(ColumnRef column) implements Expression {
    @Override
    public <T> T fold(
        Function<ColumnRef, T> onColumn,
        Function<Aggregated, T> onAggregate,
        Function<TableName, T> onAll) {
      return onColumn.apply(column);
    }
  }

  /** An aggregate over a column, or over rows where there is none. */
  record Aggregated(Aggregate function, Optional<ColumnRef> column, boolean distinct)
      implements Expression {
    @Override
    public <T> T fold(
        Function<ColumnRef, T> onColumn,
        Function<Aggregated, T> onAggregate,
        Function<TableName, T> onAll) {
      return onAggregate.apply(this);
    }
  }

  /** All columns of a table. */
  record All(TableName table) implements Expression {
    @Override
    public <T> T fold(
        Function<ColumnRef, T> onColumn,
        Function<Aggregated, T> onAggregate,
        Function<TableName, T> onAll) {
      return onAll.apply(table);
    }
  }
}
