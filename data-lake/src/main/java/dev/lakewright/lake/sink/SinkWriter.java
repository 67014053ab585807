package dev.lakewright.lake.sink;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.lake.engine.DuckDbFailures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Writes rows to a target under another name and gives them their own by renaming. All SQL here is
 * made of escaped names and paths; none comes from a plan. Rows are read and written by one thread,
 * so that equal rows give equal files.
 */
public final class SinkWriter {
  private final Path spill;

  /**
   * Make a writer.
   *
   * @param spill folder for what does not fit into memory
   */
  public SinkWriter(Path spill) {
    this.spill = spill;
  }

  /**
   * Write.
   *
   * @param intent hears the digest of the file that is about to be put at the target, for targets
   *     that are one file
   * @throws LakewrightException if the target cannot be written, or holds what the rows do not fit
   */
  public SinkReceipt write(SinkOrder order, Consumer<String> intent) {
    try {
      Path parent = order.target().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Folders.sweep(order.target());
      try (Connection connection = open()) {
        Rows rows = new Rows(connection, order);
        return order
            .to()
            .fold(
                parquet -> new ParquetFolder(order, rows, parquet).write(),
                csv -> new CsvFile(order, rows, intent).write(),
                table -> new DuckDbTable(order, rows, table.table(), intent).write());
      }
    } catch (IOException refused) {
      throw notWritable(order.target(), refused);
    } catch (SQLException problem) {
      throw new LakewrightException(DuckDbFailures.toFailure(problem), problem);
    }
  }

  private Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", new Properties());
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("SET temp_directory = " + Identifier.literal(spill.toString()));
    }
    return connection;
  }

  static LakewrightException notWritable(Path target, IOException refused) {
    return new LakewrightException(
        Failure.of(
            FullDisk.codeOr(refused, ErrorCode.OUTPUT_NOT_WRITABLE),
            "cannot write "
                + target
                + ": "
                + refused.getClass().getSimpleName()
                + " "
                + refused.getMessage()),
        refused);
  }
}
