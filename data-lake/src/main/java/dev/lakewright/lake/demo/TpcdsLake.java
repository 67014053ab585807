package dev.lakewright.lake.demo;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.lake.KeysFile;
import io.trino.tpcds.Results;
import io.trino.tpcds.Session;
import io.trino.tpcds.Table;
import io.trino.tpcds.column.Column;
import io.trino.tpcds.column.ColumnType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * TPC-DS at some scale, generated; column names carry their tables' prefixes, as in the standard.
 */
final class TpcdsLake implements DemoLake {
  private static final List<Table> TABLES =
      Table.getBaseTables().stream().filter(it -> it != Table.DBGEN_VERSION).toList();

  private final double scale;

  /**
   * Make one.
   *
   * @param scale 1 is about 2.9 million rows of {@code store_sales}
   */
  TpcdsLake(double scale) {
    this.scale = scale;
  }

  @Override
  public String name() {
    return "tpcds";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public KeysFile write(Path folder, ProgressListener progress) throws IOException {
    Map<String, KeysFile.Keys> keys = new LinkedHashMap<>();
    try (ParquetWriter writer = new ParquetWriter()) {
      for (int i = 0; i < TABLES.size(); i++) {
        Table table = TABLES.get(i);
        progress.progressed("tpcds: " + table.getName(), (double) i / TABLES.size());
        write(table, folder, writer);
        List<String> columns = columns(table).map(Column::getName).toList();
        keys.put(table.getName(), TpcdsKeys.of(table.getName(), columns));
      }
    }
    return new KeysFile(keys);
  }

  private void write(Table table, Path folder, ParquetWriter writer) throws IOException {
    try (CsvTable rows = new CsvTable(folder.resolve(table.getName() + ".csv"))) {
      Session session = Session.getDefaultSession().withScale(scale).withTable(table);
      for (List<List<String>> parts : Results.constructResults(table, session)) {
        rows.row(parts.get(0).stream().map(TpcdsLake::cell).toList());
      }
      writer.write(
          rows,
          columns(table).map(Column::getName).toList(),
          columns(table).map(it -> type(it.getType())).toList(),
          folder.resolve(table.getName() + ".parquet"));
    }
  }

  private static HsqldbScript.Cell cell(@Nullable String value) {
    return value == null
        ? new HsqldbScript.Cell("NULL", false)
        : new HsqldbScript.Cell(value, true);
  }

  private static Stream<Column> columns(Table table) {
    return Stream.of(table.getColumns());
  }

  private static String type(ColumnType type) {
    return switch (type.getBase()) {
      case IDENTIFIER -> "BIGINT";
      case INTEGER -> "INTEGER";
      case DATE -> "DATE";
      case TIME -> "TIME";
      case DECIMAL -> "DECIMAL(" + type.getPrecision().get() + "," + type.getScale().get() + ")";
      case VARCHAR, CHAR -> "VARCHAR";
    };
  }
}
