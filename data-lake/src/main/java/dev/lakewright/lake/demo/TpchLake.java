package dev.lakewright.lake.demo;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.lake.KeysFile;
import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TPC-H at some scale, generated; column names carry no prefix, as in Trino. */
final class TpchLake implements DemoLake {
  private static final Map<String, KeysFile.Keys> KEYS = keys();

  private static Map<String, KeysFile.Keys> keys() {
    Map<String, KeysFile.Keys> keys = new LinkedHashMap<>();
    keys.put("region", key("regionkey"));
    keys.put("nation", key("nationkey", to("regionkey", "region")));
    keys.put("supplier", key("suppkey", to("nationkey", "nation")));
    keys.put("customer", key("custkey", to("nationkey", "nation")));
    keys.put("part", key("partkey"));
    keys.put("partsupp", key("partkey suppkey", to("partkey", "part"), to("suppkey", "supplier")));
    keys.put("orders", key("orderkey", to("custkey", "customer")));
    keys.put(
        "lineitem",
        key(
            "orderkey linenumber",
            to("orderkey", "orders"),
            to("partkey suppkey", "partsupp"),
            to("partkey", "part"),
            to("suppkey", "supplier")));
    return keys;
  }

  private static KeysFile.Keys key(String columns, KeysFile.Reference... references) {
    return new KeysFile.Keys(List.of(columns.split(" ")), List.of(references), List.of());
  }

  private static KeysFile.Reference to(String columns, String target) {
    List<String> names = List.of(columns.split(" "));
    return new KeysFile.Reference(names, target, names);
  }

  private final double scale;

  /**
   * Make one.
   *
   * @param scale 1 is about 6 million rows of {@code lineitem}
   */
  TpchLake(double scale) {
    this.scale = scale;
  }

  @Override
  public String name() {
    return "tpch";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public KeysFile write(Path folder, ProgressListener progress) throws IOException {
    List<TpchTable<?>> tables = TpchTable.getTables();
    try (ParquetWriter writer = new ParquetWriter()) {
      for (int i = 0; i < tables.size(); i++) {
        progress.progressed("tpch: " + tables.get(i).getTableName(), (double) i / tables.size());
        write(tables.get(i), folder, writer);
      }
    }
    return new KeysFile(KEYS);
  }

  private <E extends TpchEntity> void write(TpchTable<E> table, Path folder, ParquetWriter writer)
      throws IOException {
    List<TpchColumn<E>> columns = table.getColumns();
    try (CsvTable rows = new CsvTable(folder.resolve(table.getTableName() + ".csv"))) {
      for (E entity : table.createGenerator(scale, 1, 1)) {
        List<HsqldbScript.Cell> cells = new ArrayList<>(columns.size());
        for (TpchColumn<E> column : columns) {
          cells.add(new HsqldbScript.Cell(text(column, entity), true));
        }
        rows.row(cells);
      }
      writer.write(
          rows,
          columns.stream().map(TpchColumn::getSimplifiedColumnName).toList(),
          columns.stream().map(TpchLake::type).toList(),
          folder.resolve(table.getTableName() + ".parquet"));
    }
  }

  private static String type(TpchColumn<?> column) {
    return switch (column.getType().getBase()) {
      case IDENTIFIER -> "BIGINT";
      case INTEGER -> "INTEGER";
      case DATE -> "DATE";
      case DOUBLE -> "DECIMAL(15,2)";
      case VARCHAR -> "VARCHAR";
    };
  }

  private static <E extends TpchEntity> String text(TpchColumn<E> column, E entity) {
    return switch (column.getType().getBase()) {
      case IDENTIFIER -> Long.toString(column.getIdentifier(entity));
      case INTEGER -> Integer.toString(column.getInteger(entity));
      case DATE -> LocalDate.ofEpochDay(column.getDate(entity)).toString();
      case DOUBLE -> hundredths(column.getDouble(entity));
      case VARCHAR -> column.getString(entity);
    };
  }

  private static String hundredths(double value) {
    return BigDecimal.valueOf(Math.round(100 * value), 2).toPlainString();
  }
}
