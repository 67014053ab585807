package dev.lakewright.lake.demo;

import dev.lakewright.core.lake.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns CSV tables of known types into Parquet files. */
final class ParquetWriter implements AutoCloseable {
  private final Connection connection;

  ParquetWriter() throws IOException {
    try {
      this.connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException broken) {
      throw new IOException("DuckDB does not start", broken);
    }
  }

  void write(CsvTable rows, List<String> columns, List<String> types, Path target)
      throws IOException {
    rows.close();
    String declared =
        IntStream.range(0, columns.size())
            .mapToObj(i -> Identifier.quote(columns.get(i)) + " " + types.get(i))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE rows_in (" + declared + ")");
      statement.execute("COPY rows_in FROM " + path(rows.file()) + " " + CsvTable.OPTIONS);
      statement.execute("COPY rows_in TO " + path(target) + " (FORMAT parquet, COMPRESSION zstd)");
    } catch (SQLException broken) {
      throw new IOException("cannot write " + target + ": " + broken.getMessage(), broken);
    }
    Files.delete(rows.file());
  }

  private static String path(Path file) {
    return Identifier.literal(file.toString());
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException broken) {
      throw new IOException("DuckDB does not close", broken);
    }
  }
}
