package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.lake.TypeKind;
import java.util.ArrayList;
import java.util.List;

/** Each value lies between bounds. */
record RangeRule(Condition.Range condition) implements ContractRule {
  @Override
  public Inquiry examine(ContractSubject subject) {
    String column = condition.column();
    String sql = subject.sql(column);
    List<String> outside = new ArrayList<>();
    condition
        .least()
        .ifPresent(it -> outside.add(sql + (it.included() ? " < " : " <= ") + value(subject, it)));
    condition
        .most()
        .ifPresent(it -> outside.add(sql + (it.included() ? " > " : " >= ") + value(subject, it)));
    if (Constants.kind(subject, column) == TypeKind.FLOATING) {
      outside.add("isnan(" + sql + ")");
    }
    return new RowTest(
            sql + " IS NOT NULL",
            String.join(" OR ", outside),
            List.of(column),
            "lie within the range of " + column,
            "lie outside the range of "
                + column
                + ", "
                + Ranges.words(condition.least(), condition.most()))
        .of(subject);
  }

  private String value(ContractSubject subject, Bound bound) {
    return Constants.of(subject, condition.column(), bound.value());
  }
}
