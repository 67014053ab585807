package dev.lakewright.check.contract;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.ConditionCases;
import java.time.Clock;

/** The rule for each kind of condition. */
final class ContractRules implements ConditionCases<ContractRule> {
  private final Clock clock;

  ContractRules(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ContractRule columns(Condition.Columns condition) {
    return new ColumnsRule(condition);
  }

  @Override
  public ContractRule notNull(Condition.NotNull condition) {
    return new NotNullRule(condition);
  }

  @Override
  public ContractRule unique(Condition.Unique condition) {
    return new UniqueRule(condition.columns(), false);
  }

  @Override
  public ContractRule key(Condition.Key condition) {
    return new UniqueRule(condition.columns(), true);
  }

  @Override
  public ContractRule acceptedValues(Condition.AcceptedValues condition) {
    return new AcceptedValuesRule(condition);
  }

  @Override
  public ContractRule relationship(Condition.Relationship condition) {
    return new RelationshipRule(condition);
  }

  @Override
  public ContractRule range(Condition.Range condition) {
    return new RangeRule(condition);
  }

  @Override
  public ContractRule matches(Condition.Matches condition) {
    return new PatternRule(condition);
  }

  @Override
  public ContractRule rowCount(Condition.RowCount condition) {
    return new RowCountRule(condition);
  }

  @Override
  public ContractRule rows(Condition.Rows condition) {
    return new RowRelationRule(condition.relation());
  }

  @Override
  public ContractRule freshness(Condition.Freshness condition) {
    return new FreshnessRule(condition, clock);
  }

  @Override
  public ContractRule customSql(Condition.CustomSql condition) {
    return new CustomSqlRule(condition);
  }

  @Override
  public ContractRule sqlFigure(Condition.SqlFigure condition) {
    return new SqlFigureRule(condition);
  }
}
