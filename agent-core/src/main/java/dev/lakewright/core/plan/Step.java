package dev.lakewright.core.plan;

import java.util.List;
import java.util.Optional;

/** A step of a plan. A plan's later steps see its rows as a table of its name. */
public sealed interface Step {
  StepHead head();

  <T> T accept(StepVisitor<T> visitor);

  /** Return the key that a plan's file has for its kind. */
  String kind();

  default StepId id() {
    return head().id();
  }

  /** Return the SQL that it runs, where it has some. */
  default Optional<SqlTemplate> template() {
    return Optional.empty();
  }

  /** Return this step with another head. */
  Step with(StepHead head);

  /** Reads what the plan does not make: a table of a lake, or files. Has no inputs. */
  record Source(StepHead head, SourceRef from) implements Step {
    @Override
    public String kind() {
      return "source";
    }

    @Override
    public <T> T accept(StepVisitor<T> visitor) {
      return visitor.source(this);
    }

    @Override
    public Step with(StepHead other) {
      return new Source(other, from);
    }
  }

  /** Makes rows of its inputs with one SELECT. */
  record Sql(StepHead head, SqlTemplate sql) implements Step {
    @Override
    public String kind() {
      return "sql";
    }

    @Override
    public Optional<SqlTemplate> template() {
      return Optional.of(sql);
    }

    @Override
    public <T> T accept(StepVisitor<T> visitor) {
      return visitor.sql(this);
    }

    @Override
    public Step with(StepHead other) {
      return new Sql(other, sql);
    }
  }

  /** Passes on the rows of its one input, if they keep the contract that it has. */
  record Check(StepHead head) implements Step {
    @Override
    public String kind() {
      return "check";
    }

    @Override
    public <T> T accept(StepVisitor<T> visitor) {
      return visitor.check(this);
    }

    @Override
    public Step with(StepHead other) {
      return new Check(other);
    }
  }

  /**
   * Decides which of the steps that wait for its outcomes run. Has no rows.
   *
   * @param choose gives one row of one text, which is one of the outcomes
   * @param outcomes distinct, at least one
   */
  record Branch(StepHead head, SqlTemplate choose, List<String> outcomes) implements Step {
    public Branch {
      outcomes = List.copyOf(outcomes);
    }

    @Override
    public String kind() {
      return "branch";
    }

    @Override
    public Optional<SqlTemplate> template() {
      return Optional.of(choose);
    }

    @Override
    public <T> T accept(StepVisitor<T> visitor) {
      return visitor.branch(this);
    }

    @Override
    public Step with(StepHead other) {
      return new Branch(other, choose, outcomes);
    }
  }

  /**
   * Runs one SELECT for each of many values and puts the rows together, in the order of the values.
   * Its rows have the value as their first column, named as the placeholder; with {@code
   * keepFailed} a last column {@code failed} tells rows that stand for a value whose query failed.
   *
   * @param as the placeholder that stands for the value in {@code sql}
   * @param keepFailed whether values that fail are flagged instead of failing the step
   */
  record Map(StepHead head, Atoms over, ParameterName as, SqlTemplate sql, boolean keepFailed)
      implements Step {
    @Override
    public String kind() {
      return "map";
    }

    @Override
    public Optional<SqlTemplate> template() {
      return Optional.of(sql);
    }

    @Override
    public <T> T accept(StepVisitor<T> visitor) {
      return visitor.map(this);
    }

    @Override
    public Step with(StepHead other) {
      return new Map(other, over, as, sql, keepFailed);
    }
  }

  /** Writes the rows of its one input where people or programs find them. Has no rows. */
  record Sink(StepHead head, SinkTarget to, WriteMode mode) implements Step {
    @Override
    public String kind() {
      return "sink";
    }

    @Override
    public <T> T accept(StepVisitor<T> visitor) {
      return visitor.sink(this);
    }

    @Override
    public Step with(StepHead other) {
      return new Sink(other, to, mode);
    }
  }

  /**
   * Writes a Markdown page with the first rows of its inputs. Has no rows.
   *
   * @param path relative to the workspace
   * @param rows of each input, at most
   */
  record Report(StepHead head, String title, String path, int rows) implements Step {
    @Override
    public String kind() {
      return "report";
    }

    @Override
    public <T> T accept(StepVisitor<T> visitor) {
      return visitor.report(this);
    }

    @Override
    public Step with(StepHead other) {
      return new Report(other, title, path, rows);
    }
  }
}
