package dev.lakewright.lake.engine;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Makes a schema for each lake and a view for each table when they are first used. */
final class Views {
  private final Set<LakeName> schemas = new HashSet<>();
  private final Map<TableName, String> views = new HashMap<>();

  /** Make what the query needs, then let names without a lake mean tables of {@code home}. */
  synchronized void prepare(
      Connection connection, LakeName home, SortedMap<TableName, String> relations)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      schema(statement, home);
      for (Map.Entry<TableName, String> table : relations.entrySet()) {
        schema(statement, table.getKey().lake());
        view(statement, table.getKey(), table.getValue());
      }
      statement.execute("USE " + Identifier.quote(home.value()));
    }
  }

  private void schema(Statement statement, LakeName lake) throws SQLException {
    if (!schemas.contains(lake)) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + Identifier.quote(lake.value()));
      schemas.add(lake);
    }
  }

  private void view(Statement statement, TableName table, String relation) throws SQLException {
    if (!relation.equals(views.get(table))) {
      statement.execute("CREATE OR REPLACE VIEW " + table.sql() + " AS SELECT * FROM " + relation);
      views.put(table, relation);
    }
  }
}
