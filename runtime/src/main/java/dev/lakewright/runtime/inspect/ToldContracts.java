package dev.lakewright.runtime.inspect;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves of a workspace's contracts what a role may hear of: expectations of tables and columns
 * that it sees, without SQL of the owner's, which may name others.
 */
public final class ToldContracts {
  private final Catalog catalog;

  /**
   * Make them for a role.
   *
   * @param catalog as the role sees it
   */
  public ToldContracts(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Return the contracts of which something is left. */
  public Map<TableName, Contract> of(Map<TableName, Contract> stated) {
    Map<TableName, Contract> told = new LinkedHashMap<>();
    stated.forEach(
        (name, contract) ->
            catalog
                .table(name)
                .map(table -> left(contract, table))
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> told.put(name, Contract.of(it))));
    return told;
  }

  private List<Expectation> left(Contract contract, Table table) {
    return contract.all().stream().filter(it -> isTold(it, table)).toList();
  }

  private boolean isTold(Expectation expectation, Table table) {
    Condition condition = expectation.condition();
    boolean sql =
        condition instanceof Condition.CustomSql
            || condition instanceof Condition.SqlFigure
            || expectation.where().isPresent();
    return !sql
        && condition.columns().stream().allMatch(it -> table.column(it).isPresent())
        && !(condition instanceof Condition.Relationship other && !isTold(other, table));
  }

  private boolean isTold(Condition.Relationship other, Table table) {
    return catalog.tables(table.name().lake()).stream()
        .filter(it -> it.name().equalsIgnoreCase(other.to()))
        .flatMap(it -> catalog.table(it).stream())
        .anyMatch(
            it -> other.toColumns().stream().allMatch(column -> it.column(column).isPresent()));
  }
}
