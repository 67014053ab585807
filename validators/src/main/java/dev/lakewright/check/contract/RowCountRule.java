package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.contract.Condition;

/** The table has so many rows. */
record RowCountRule(Condition.RowCount condition) implements ContractRule {
  @Override
  public Inquiry examine(ContractSubject subject) {
    Ask ask = Ask.of(subject.all(), subject.count("true"));
    return ask.then(
        figures -> Inquiry.found(judge(subject, figures.count(0)).withEvidence(ask.sql())));
  }

  private Finding judge(ContractSubject subject, long rows) {
    boolean few = condition.least().isPresent() && rows < condition.least().getAsLong();
    boolean many = condition.most().isPresent() && rows > condition.most().getAsLong();
    String sentence = "there are " + Counted.rows(rows);
    Finding finding =
        few
            ? subject.broken(sentence + ", fewer than " + condition.least().getAsLong())
            : many
                ? subject.broken(sentence + ", more than " + condition.most().getAsLong())
                : subject.kept(sentence);
    return finding.withFigures(Figure.of("rows", rows));
  }
}
