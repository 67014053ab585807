package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import java.util.List;

/** Each text holds a match of a pattern. */
record PatternRule(Condition.Matches condition) implements ContractRule {
  @Override
  public Inquiry examine(ContractSubject subject) {
    String column = condition.column();
    String sql = subject.sql(column);
    boolean text = Constants.kind(subject, column) == TypeKind.TEXT;
    String value = text ? sql : "CAST(" + sql + " AS VARCHAR)";
    String pattern = Identifier.literal(condition.pattern());
    return new RowTest(
            sql + " IS NOT NULL",
            "NOT regexp_matches(" + value + ", " + pattern + ")",
            List.of(column),
            "match the pattern of " + column,
            "do not match the pattern of " + column + ", " + condition.pattern())
        .of(subject);
  }
}
