package dev.lakewright.core.contract;

import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * How one expectation stands, and what shows it.
 *
 * @param sentence one sentence with its figures; may hold text from data, unescaped
 * @param figures the sentence's numbers, for programs
 * @param evidence a query that lists what breaks it, or the figures where no rows do
 * @param sample the first few rows that the evidence gives, where it is broken
 */
public record ContractFinding(
    Expectation expectation,
    Standing standing,
    String sentence,
    List<Figure> figures,
    Optional<SqlText> evidence,
    Optional<ResultTable> sample) {
  public ContractFinding {
    figures = List.copyOf(figures);
  }

  /** Return true if the data must not be used for this. */
  public boolean fails() {
    return standing == Standing.BROKEN && expectation.severity() == Severity.ERROR;
  }
}
