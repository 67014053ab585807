package dev.lakewright.core.contract;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What must hold of a table, in the words of dbt's tests and the Open Data Contract Standard.
 * Columns are named as stored, and found with letter case aside. Null breaks {@link NotNull},
 * {@link Key} and {@link Columns} only: the others look at rows that have a value.
 */
public sealed interface Condition {
  /** Return the word that files use, such as {@code not_null}. */
  String word();

  /** Return the columns that must be there for this to be checked. */
  List<String> columns();

  <T> T accept(ConditionCases<T> cases);

  /**
   * The table has these columns, each of the type it says.
   *
   * @param closed true if there may be no others
   */
  record Columns(List<ContractColumn> wanted, boolean closed) implements Condition {
    public Columns {
      wanted = List.copyOf(wanted);
    }

    @Override
    public String word() {
      return "columns";
    }

    /** Return none: a column that is missing is what this looks for. */
    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.columns(this);
    }
  }

  record NotNull(String column) implements Condition {
    @Override
    public String word() {
      return "not_null";
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.notNull(this);
    }
  }

  /** No two rows agree in all these columns; rows with a null in one of them agree with none. */
  record Unique(List<String> columns) implements Condition {
    public Unique {
      columns = List.copyOf(columns);
      if (columns.isEmpty()) {
        throw new IllegalArgumentException("unique needs a column");
      }
    }

    @Override
    public String word() {
      return "unique";
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.unique(this);
    }
  }

  /** These columns name one row: they are unique, and none of them is null. */
  record Key(List<String> columns) implements Condition {
    public Key {
      columns = List.copyOf(columns);
      if (columns.isEmpty()) {
        throw new IllegalArgumentException("a key needs a column");
      }
    }

    @Override
    public String word() {
      return "key";
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.key(this);
    }
  }

  record AcceptedValues(String column, List<Cell> values) implements Condition {
    public AcceptedValues {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("accepted_values needs a value");
      }
    }

    @Override
    public String word() {
      return "accepted_values";
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.acceptedValues(this);
    }
  }

  /**
   * Each value is found in another table; both lists pair by position.
   *
   * @param to the other table or step, as {@link Datasets} knows it
   */
  record Relationship(List<String> columns, String to, List<String> toColumns)
      implements Condition {
    public Relationship {
      columns = List.copyOf(columns);
      toColumns = List.copyOf(toColumns);
      if (columns.isEmpty() || columns.size() != toColumns.size()) {
        throw new IllegalArgumentException("columns of a relationship do not pair");
      }
    }

    @Override
    public String word() {
      return "relationships";
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.relationship(this);
    }
  }

  /** Each value lies between the bounds. NaN lies between none. */
  record Range(String column, Optional<Bound> least, Optional<Bound> most) implements Condition {
    public Range {
      if (least.isEmpty() && most.isEmpty()) {
        throw new IllegalArgumentException("range needs a bound");
      }
    }

    @Override
    public String word() {
      return "range";
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.range(this);
    }
  }

  /**
   * Each text holds a match of the pattern.
   *
   * @param pattern in RE2's notation; {@code ^} and {@code $} tie it to the ends
   */
  record Matches(String column, String pattern) implements Condition {
    @Override
    public String word() {
      return "pattern";
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.matches(this);
    }
  }

  /** The table has so many rows. */
  record RowCount(OptionalLong least, OptionalLong most) implements Condition {
    public RowCount {
      if (least.isEmpty() && most.isEmpty()) {
        throw new IllegalArgumentException("row_count needs a bound");
      }
    }

    @Override
    public String word() {
      return "row_count";
    }

    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.rowCount(this);
    }
  }

  /** The table has so many rows as an input lets expect. */
  record Rows(RowRelation relation) implements Condition {
    @Override
    public String word() {
      return "rows";
    }

    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.rows(this);
    }
  }

  /**
   * The newest value of a date or timestamp column is at most so old; a table without one is not
   * fresh.
   */
  record Freshness(String column, Duration maxAge) implements Condition {
    @Override
    public String word() {
      return "freshness";
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.freshness(this);
    }
  }

  /** A query that gives the rows that are wrong: none where all is well. */
  record CustomSql(SqlText query) implements Condition {
    @Override
    public String word() {
      return "sql";
    }

    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.customSql(this);
    }
  }

  /** A query that gives one number, which lies between the bounds; null lies between none. */
  record SqlFigure(SqlText query, Optional<Bound> least, Optional<Bound> most)
      implements Condition {
    public SqlFigure {
      if (least.isEmpty() && most.isEmpty()) {
        throw new IllegalArgumentException("a figure needs a bound");
      }
    }

    @Override
    public String word() {
      return "sql_figure";
    }

    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public <T> T accept(ConditionCases<T> cases) {
      return cases.sqlFigure(this);
    }
  }
}
