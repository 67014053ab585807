package dev.lakewright.text.ir;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition on rows; conditions of a query all hold together. */
public sealed interface Condition {
  /** Return the tables whose columns it compares in the query's own FROM. */
  Set<TableName> tables();

  /** A column compared with a constant. */
  record Compare(ColumnRef column, Operator operator, Literal value) implements Condition {
    @Override
    public Set<TableName> tables() {
      return Set.of(column.table());
    }
  }

  /** A column that is one of several texts, or none of them. */
  record Among(ColumnRef column, List<Literal> values, boolean negated) implements Condition {
    public Among {
      values = List.copyOf(values);
    }

    @Override
    public Set<TableName> tables() {
      return Set.of(column.table());
    }
  }

  /** At least one of several conditions. */
  record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
      parts = List.copyOf(parts);
    }

    @Override
    public Set<TableName> tables() {
      return parts.stream().flatMap(it -> it.tables().stream()).collect(Collectors.toSet());
    }
  }

  record Between(ColumnRef column, Literal low, Literal high) implements Condition {
    @Override
    public Set<TableName> tables() {
      return Set.of(column.table());
    }
  }

  /** The year of a date column compared with a number. */
  record InYear(ColumnRef column, Operator operator, int year) implements Condition {
    @Override
    public Set<TableName> tables() {
      return Set.of(column.table());
    }
  }

  /** A column compared with an aggregate of itself over the whole table. */
  record CompareToAll(ColumnRef column, Operator operator, Aggregate function)
      implements Condition {
    @Override
    public Set<TableName> tables() {
      return Set.of(column.table());
    }
  }

  /** Rows of {@code table} to which no row of {@code other} belongs, or at least one does. */
  record Lacks(ColumnRef key, ColumnRef otherKey) implements Condition {
    @Override
    public Set<TableName> tables() {
      return Set.of(key.table());
    }
  }

  /** A text column that holds a text somewhere, or starts or ends with it. */
  record Contains(ColumnRef column, String text, Place place) implements Condition {
    /** Where the text stands. */
    public enum Place {
      ANYWHERE,
      START,
      END
    }

    @Override
    public Set<TableName> tables() {
      return Set.of(column.table());
    }
  }
}
