package dev.lakewright.core.contract;

import dev.lakewright.core.error.SourceLocation;
import java.util.Optional;

/**
 * A condition with what it means for it to be broken.
 *
 * @param name for people and reports; not empty
 * @param where a condition in SQL that picks the rows looked at; none for all. It reaches the
 *     engine through the gate only, as part of a query
 * @param tolerance how many rows may break it; of no effect where a condition is not about rows
 * @param place in the file that states it
 */
public record Expectation(
    String name,
    Condition condition,
    Severity severity,
    Optional<String> where,
    Tolerance tolerance,
    Optional<SourceLocation> place) {
  public Expectation {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an expectation has a name");
    }
  }

  /** Return an error without tolerance over all rows, named after the condition. */
  public static Expectation of(Condition condition) {
    return new Expectation(
        nameOf(condition),
        condition,
        Severity.ERROR,
        Optional.empty(),
        Tolerance.NONE,
        Optional.empty());
  }

  private static String nameOf(Condition condition) {
    String columns = String.join(", ", condition.columns());
    return columns.isEmpty() ? condition.word() : condition.word() + " " + columns;
  }

  public Expectation named(String other) {
    return new Expectation(other, condition, severity, where, tolerance, place);
  }

  public Expectation as(Severity other) {
    return new Expectation(name, condition, other, where, tolerance, place);
  }

  public Expectation where(String rows) {
    return new Expectation(name, condition, severity, Optional.of(rows), tolerance, place);
  }

  public Expectation within(Tolerance other) {
    return new Expectation(name, condition, severity, where, other, place);
  }

  public Expectation at(SourceLocation other) {
    return new Expectation(name, condition, severity, where, tolerance, Optional.of(other));
  }
}
