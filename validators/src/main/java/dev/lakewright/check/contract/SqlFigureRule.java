package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import java.math.BigDecimal;
import java.util.Optional;

/** A query of somebody's own gives one number, which lies between bounds. */
record SqlFigureRule(Condition.SqlFigure condition) implements ContractRule {
  @Override
  public Inquiry examine(ContractSubject subject) {
    return new Inquiry.Listed(condition.query(), table -> judge(subject, table));
  }

  private Inquiry judge(ContractSubject subject, ResultTable table) {
    if (table.rows().size() != 1 || table.columns().size() != 1) {
      return new Inquiry.Unchecked(
          "the query gives "
              + table.totalRows()
              + " rows of "
              + table.columns().size()
              + " columns, not one number");
    }
    Figures figures = new Figures(table.rows().get(0));
    Optional<BigDecimal> number = figures.number(0);
    boolean empty = figures.cell(0).isNull() || figures.cell(0) instanceof Cell.Floating;
    if (number.isEmpty() && !empty) {
      return new Inquiry.Unchecked("the query gives no number");
    }
    return Inquiry.found(
        number
            .map(value -> judge(subject, value))
            .orElseGet(() -> subject.broken("the query gives no finite number"))
            .withEvidence(condition.query()));
  }

  private Finding judge(ContractSubject subject, BigDecimal value) {
    String words = Ranges.words(condition.least(), condition.most());
    String sentence = "the query gives " + value.toPlainString();
    boolean kept = Ranges.holds(value, condition.least(), condition.most());
    return (kept ? subject.kept(sentence) : subject.broken(sentence + ", which is not " + words))
        .withFigures(new Figure("value", value));
  }
}
