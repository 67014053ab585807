package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.SqlText;

/** A query of somebody's own gives no rows. */
record CustomSqlRule(Condition.CustomSql condition) implements ContractRule {
  @Override
  public Inquiry examine(ContractSubject subject) {
    SqlText query = condition.query();
    return new Inquiry.Listed(
        query, table -> Inquiry.found(judge(subject, table).withEvidence(query)));
  }

  private Finding judge(ContractSubject subject, ResultTable table) {
    long rows = table.totalRows();
    Figure figure = Figure.of("broken", rows);
    if (rows == 0) {
      return subject.kept("the query gives no row").withFigures(figure);
    }
    String sentence = "the query gives " + (table.capped() ? "at least " : "") + Counted.rows(rows);
    boolean allowed = !table.capped() && rows <= subject.expectation().tolerance().rows();
    return (allowed ? subject.kept(sentence + ", as is allowed") : subject.broken(sentence))
        .withFigures(figure);
  }
}
