package dev.lakewright.sql.gate;

import dev.lakewright.core.lake.Table;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.tree.FunctionList;
import java.util.List;

/** The tables of one statement and the engine's functions, for the front's rules. */
record StatementScope(List<Table> tables, FunctionList functions) implements Rule.Scope {
  @Override
  public boolean isColumn(String name) {
    return tables.stream().anyMatch(table -> table.column(name).isPresent());
  }

  @Override
  public boolean isAggregate(String name) {
    return functions.isAggregate(name);
  }

  @Override
  public boolean isFunction(String name) {
    return functions.isFunction(name);
  }
}
