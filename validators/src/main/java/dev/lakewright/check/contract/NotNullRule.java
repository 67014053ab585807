package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.contract.Condition;
import java.util.List;

/** Each row has a value in the column. */
record NotNullRule(Condition.NotNull condition) implements ContractRule {
  @Override
  public Inquiry examine(ContractSubject subject) {
    String column = condition.column();
    return new RowTest(
            "true",
            subject.sql(column) + " IS NULL",
            List.of(column),
            "have a value in " + column,
            "have no value in " + column)
        .of(subject);
  }
}
