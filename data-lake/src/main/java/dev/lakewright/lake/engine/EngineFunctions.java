package dev.lakewright.lake.engine;

import dev.lakewright.core.error.LakewrightException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The functions that the engine has, as it lists them itself. */
public final class EngineFunctions {
  private static final String LIST =
      "SELECT function_type, lower(function_name) AS name,"
          + " coalesce(string_agg(DISTINCT return_type, '|' ORDER BY return_type), '') AS results,"
          + " bool_or(coalesce(stability, '') = 'VOLATILE') AS changing"
          + " FROM duckdb_functions() WHERE internal GROUP BY ALL ORDER BY ALL";

  /**
   * A function under one name and of one kind.
   *
   * @param kind scalar, aggregate, window, macro, table, table_macro or pragma
   * @param name in lower case
   * @param results types of its results, joined by bars, in order; empty for macros
   * @param changing two calls with the same arguments may differ
   */
  public record EngineFunction(String kind, String name, String results, boolean changing) {}

  private EngineFunctions() {}

  /** Ask a new engine without lakes for its functions, in order of kind and name. */
  public static List<EngineFunction> list() {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LIST)) {
      List<EngineFunction> functions = new ArrayList<>();
      while (rows.next()) {
        functions.add(
            new EngineFunction(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getBoolean(4)));
      }
      return functions;
    } catch (SQLException problem) {
      throw new LakewrightException(DuckDbFailures.toFailure(problem), problem);
    }
  }
}
