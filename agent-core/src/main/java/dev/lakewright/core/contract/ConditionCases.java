package dev.lakewright.core.contract;

/** One answer for each kind of condition, so that a new kind breaks the build where it matters. */
public interface ConditionCases<T> {
  T columns(Condition.Columns condition);

  T notNull(Condition.NotNull condition);

  T unique(Condition.Unique condition);

  T key(Condition.Key condition);

  T acceptedValues(Condition.AcceptedValues condition);

  T relationship(Condition.Relationship condition);

  T range(Condition.Range condition);

  T matches(Condition.Matches condition);

  T rowCount(Condition.RowCount condition);

  T rows(Condition.Rows condition);

  T freshness(Condition.Freshness condition);

  T customSql(Condition.CustomSql condition);

  T sqlFigure(Condition.SqlFigure condition);
}
