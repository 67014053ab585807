package dev.lakewright.lake.engine;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.lake.LakeStorage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Makes a schema for each lake and a view for each table when they are first used. */
final class Views {
  private final LakeStorage storage;
  private final Set<LakeName> schemas = new HashSet<>();
  private final Set<TableName> views = new HashSet<>();

  Views(LakeStorage storage) {
    this.storage = storage;
  }

  /** Make what the query needs, then let names without a lake mean tables of {@code home}. */
  synchronized void prepare(Connection connection, LakeName home, Collection<TableName> tables)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      schema(statement, home);
      for (TableName table : tables.stream().sorted().toList()) {
        schema(statement, table.lake());
        view(statement, table);
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

  private void view(Statement statement, TableName table) throws SQLException {
    if (!views.contains(table)) {
      statement.execute(
          "CREATE OR REPLACE VIEW " + table.sql() + " AS SELECT * FROM " + storage.relation(table));
      views.add(table);
    }
  }
}
