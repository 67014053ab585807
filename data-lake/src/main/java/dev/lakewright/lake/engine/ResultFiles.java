package dev.lakewright.lake.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Identifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of result files: Parquet, with the result's own column names and types in the footer.
 */
final class ResultFiles {
  private static final String KEY = "lakewright_columns";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ResultFiles() {}

  /** Return the options of COPY that write a result of that shape. */
  static String copyOptions(Shape shape) {
    ArrayNode columns = JSON.createArrayNode();
    shape
        .columns()
        .forEach(
            column ->
                columns.addObject().put("name", column.name()).put("type", column.type().sql()));
    return "(FORMAT parquet, COMPRESSION zstd, KV_METADATA {"
        + KEY
        + ": "
        + Identifier.literal(columns.toString())
        + "})";
  }

  /** Return the columns as the query had them; those of the file where it is not one of ours. */
  static List<ResultColumn> columns(Connection connection, Path file) throws SQLException {
    String sql =
        "SELECT decode(value) FROM parquet_kv_metadata(?) WHERE decode(key) = '" + KEY + "'";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, file.toString());
      try (ResultSet rows = statement.executeQuery()) {
        if (rows.next()) {
          return parse(rows.getString(1));
        }
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT * FROM " + relation(file) + " LIMIT 0")) {
      return Shape.of(statement.getMetaData()).columns();
    }
  }

  static String relation(Path file) {
    return "read_parquet(" + Identifier.literal(file.toString()) + ")";
  }

  private static List<ResultColumn> parse(String json) throws SQLException {
    try {
      List<ResultColumn> columns = new ArrayList<>();
      for (JsonNode column : JSON.readTree(json)) {
        columns.add(
            new ResultColumn(
                column.path("name").asText(), ColumnType.parse(column.path("type").asText())));
      }
      return columns;
    } catch (JsonProcessingException broken) {
      throw new SQLException("Invalid Input Error: error in file: its column list", broken);
    }
  }
}
