package dev.lakewright.bench.proofs;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.QueryFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A statement that ran, with what the checks say of it. */
record Examined(String sql, QueryFacts facts, ResultTable result, List<Finding> findings) {
  private static final MathContext DIGITS = new MathContext(9);

  Examined {
    findings = List.copyOf(findings);
  }

  List<Finding> grave() {
    return findings.stream().filter(it -> it.verdict().compareTo(Verdict.DOUBT) >= 0).toList();
  }

  /** Return the names of the checks that doubt it. */
  Set<String> doubters() {
    return grave().stream().map(Finding::check).collect(Collectors.toSet());
  }

  /** Return true for equal rows, in equal order where both statements sort. */
  boolean same(Examined other) {
    boolean sorted = !facts.order().isEmpty() && !other.facts.order().isEmpty();
    return result.totalRows() == other.result.totalRows()
        && rows(sorted).equals(other.rows(sorted));
  }

  private List<String> rows(boolean sorted) {
    List<String> rows = new ArrayList<>();
    for (List<Cell> row : result.rows()) {
      rows.add(row.stream().map(Examined::text).collect(Collectors.joining("\u0001")));
    }
    if (!sorted) {
      Collections.sort(rows);
    }
    return rows;
  }

  private static String text(Cell cell) {
    if (cell.isNumber() && !(cell instanceof Cell.Floating floating && isOdd(floating.value()))) {
      return new BigDecimal(cell.text()).round(DIGITS).stripTrailingZeros().toPlainString();
    }
    return cell.text();
  }

  private static boolean isOdd(double value) {
    return Double.isNaN(value) || Double.isInfinite(value);
  }
}
