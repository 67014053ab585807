package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.engine.Cell;
import java.util.List;
import java.util.stream.Collectors;

/** Each value is one of a list. */
record AcceptedValuesRule(Condition.AcceptedValues condition) implements ContractRule {
  private static final int MOST_TOLD = 6;

  @Override
  public Inquiry examine(ContractSubject subject) {
    String column = condition.column();
    String sql = subject.sql(column);
    String list =
        condition.values().stream()
            .filter(value -> !value.isNull())
            .map(value -> Constants.of(subject, column, value))
            .collect(Collectors.joining(", "));
    String bad = list.isEmpty() ? sql + " IS NOT NULL" : sql + " NOT IN (" + list + ")";
    return new RowTest(
            sql + " IS NOT NULL",
            bad,
            List.of(column),
            "have an accepted value in " + column,
            "have another value in " + column + " than " + told())
        .of(subject);
  }

  private String told() {
    String first =
        condition.values().stream()
            .limit(MOST_TOLD)
            .map(Cell::text)
            .map(Counted::value)
            .collect(Collectors.joining(", "));
    int more = condition.values().size() - MOST_TOLD;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
