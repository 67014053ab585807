package dev.lakewright.bench.gate;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.hydromatic.tpcds.TpcdsColumn;
import net.hydromatic.tpcds.TpcdsTable;
import net.hydromatic.tpcds.query.Query;

/** The tables of TPC-DS without rows, and its queries as the library renders them. */
final class TpcdsLake {
  private static final LakeName NAME = new LakeName("tpcds");

  /** Columns that the library's tables lack. */
  private static final Map<String, String> MISSING =
      Map.of(
          "call_center",
          "cc_call_center_sk INTEGER, cc_call_center_id TEXT, cc_rec_start_date DATE,"
              + " cc_rec_end_date DATE, cc_closed_date_sk INTEGER, cc_open_date_sk INTEGER,"
              + " cc_name TEXT, cc_class TEXT, cc_employees INTEGER, cc_sq_ft INTEGER, cc_hours TEXT,"
              + " cc_manager TEXT, cc_mkt_id INTEGER, cc_market_manager TEXT, cc_division INTEGER,"
              + " cc_company INTEGER, cc_city TEXT, cc_county TEXT, cc_state TEXT, cc_zip TEXT,"
              + " cc_country TEXT, cc_gmt_offset DOUBLE, cc_tax_percentage DOUBLE",
          "item",
          "i_class TEXT");

  private TpcdsLake() {}

  /** Write the tables into an SQLite file and return it as a lake. */
  static LakeSpec write(Path folder) throws SQLException {
    Path file = folder.resolve("tpcds.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (TpcdsTable<?> table : TpcdsTable.getTables()) {
        statement.execute(
            "CREATE TABLE "
                + table.getTableName()
                + " ("
                + String.join(", ", columns(table))
                + ")");
      }
    }
    return new LakeSpec(NAME, List.of(file.toString()));
  }

  private static List<String> columns(TpcdsTable<?> table) {
    Map<String, String> columns = new TreeMap<>();
    for (TpcdsColumn<?> column : table.getColumns()) {
      String name = column.getColumnName().toLowerCase(Locale.ROOT);
      columns.putIfAbsent(name, '"' + name + "\" " + type(column.getType().getSimpleName()));
    }
    List<String> all = new ArrayList<>(columns.values());
    String missing = MISSING.getOrDefault(table.getTableName(), "");
    if (!missing.isEmpty()) {
      all.add(missing);
    }
    return all;
  }

  private static String type(String java) {
    return switch (java) {
      case "String" -> "TEXT";
      case "Date" -> "DATE";
      case "Time" -> "TIME";
      case "Float", "Double", "float", "double" -> "DOUBLE";
      default -> "INTEGER";
    };
  }

  /** Return every query; parameters that the library leaves open stay as it leaves them. */
  static List<String> queries() {
    List<String> queries = new ArrayList<>();
    for (Query query : Query.values()) {
      queries.add(query.sql(new Random(0)));
    }
    return queries;
  }
}
