package dev.lakewright.lake.sink;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** A table of a DuckDB file: a copy of the file is changed and takes its place. */
final class DuckDbTable {
  private static final String FILE = "sink_file";

  private final SinkOrder order;
  private final Rows rows;
  private final String name;
  private final String table;
  private final Consumer<String> intent;
  private final Path draft;

  DuckDbTable(SinkOrder order, Rows rows, String name, Consumer<String> intent) {
    this.order = order;
    this.rows = rows;
    this.name = name;
    this.table = FILE + ".main." + Identifier.quote(name);
    this.intent = intent;
    this.draft = Folders.draft(order.target());
  }

  SinkReceipt write() {
    try {
      refuseOpen();
      if (SingleFile.isAlready(order)) {
        return new SinkReceipt(rows.count(), Folders.bytes(order.target()), true);
      }
      if (Files.exists(order.target())) {
        Files.copy(order.target(), draft);
      }
      rows.run("ATTACH " + Rows.literal(draft) + " AS " + FILE);
      change();
      rows.run("CHECKPOINT " + FILE);
      rows.run("DETACH " + FILE);
      SingleFile.publish(draft, order.target(), intent);
      return new SinkReceipt(rows.count(), Folders.bytes(order.target()), false);
    } catch (IOException refused) {
      throw SinkWriter.notWritable(order.target(), refused);
    } catch (SQLException problem) {
      throw Failed.of(problem);
    } finally {
      Failed.discard(draft);
      Failed.discard(draft.resolveSibling(draft.getFileName() + ".wal"));
    }
  }

  /** A log beside the file holds changes that a copy of the file would lose. */
  private void refuseOpen() {
    Path log = order.target().resolveSibling(order.target().getFileName() + ".wal");
    if (Files.exists(log)) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.OUTPUT_NOT_WRITABLE,
              order.target() + " is in use: " + log + " holds changes that are not in it yet"));
    }
  }

  private void change() throws SQLException {
    String select = "SELECT * FROM " + rows.relation() + " AS result";
    boolean replaces = order.mode().fold(() -> true, () -> false, keys -> false);
    if (replaces || !isThere()) {
      List<String> keys = order.mode().fold(() -> List.of(), () -> List.of(), it -> it);
      String source = keys.isEmpty() ? select : "SELECT * FROM " + checked(keys) + " AS result";
      rows.run("CREATE OR REPLACE TABLE " + table + " AS " + source);
      return;
    }
    rows.requireSameColumns(table);
    List<String> keys = order.mode().fold(() -> List.of(), () -> List.of(), it -> it);
    if (!keys.isEmpty()) {
      rows.run(
          "CREATE OR REPLACE TABLE "
              + table
              + " AS SELECT * FROM "
              + rows.merged(rows.typed(table), rows.relation(), keys)
              + " AS result");
      return;
    }
    rows.run("INSERT INTO " + table + " BY NAME " + select);
  }

  private String checked(List<String> keys) throws SQLException {
    String none = "(SELECT * FROM " + rows.relation() + " WHERE false)";
    return rows.merged(none, rows.relation(), keys);
  }

  private boolean isThere() throws SQLException {
    return rows.number(
            "SELECT count(*) FROM duckdb_tables() WHERE database_name = '"
                + FILE
                + "' AND schema_name = 'main' AND table_name = "
                + Identifier.literal(name))
        > 0;
  }
}
