package dev.lakewright.text.form.sql;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * Five tables of four columns (whole number, whole number, text, date), with any names: the second
 * and third point at the first, the third at the second and the fourth, the fifth at none.
 *
 * @param names of tables and then of columns, all distinct with letter case aside
 */
record RandomSchema(List<String> names) {
  static final int TABLES = 5;
  static final int COLUMNS = 4;
  static final int CONNECTED = 4;
  static final int NAMES = TABLES + TABLES * COLUMNS;

  private static final LakeName LAKE = new LakeName("any");
  private static final Lexicon LEXICON = Lexicon.load();
  private static final List<String> TYPES = List.of("INTEGER", "INTEGER", "VARCHAR", "DATE");

  RandomSchema {
    names = List.copyOf(names);
  }

  Source source(int table) {
    return Source.of(new TableName(LAKE, names.get(table)));
  }

  Field field(int table, int column) {
    return new Field(source(table), columnName(table, column));
  }

  private String columnName(int table, int column) {
    return names.get(TABLES + table * COLUMNS + column);
  }

  SchemaIndex index() {
    MemoryLake lake = MemoryLake.named(LAKE.value());
    for (int table = 0; table < TABLES; table++) {
      List<String> columns = new ArrayList<>();
      for (int column = 0; column < COLUMNS; column++) {
        columns.add(columnName(table, column) + " " + TYPES.get(column));
      }
      lake.table(names.get(table), columns.toArray(String[]::new));
      addKeys(lake, table);
    }
    return SchemaIndex.of(lake.catalog(), LAKE, LEXICON);
  }

  private void addKeys(MemoryLake lake, int table) {
    switch (table) {
      case 1 -> key(lake, 1, 1, 0, 0);
      case 2 -> {
        key(lake, 2, 0, 1, 0);
        key(lake, 2, 2, 3, 0);
      }
      default -> {}
    }
  }

  private void key(MemoryLake lake, int table, int column, int target, int targetColumn) {
    lake.foreignKey(columnName(table, column), names.get(target), columnName(target, targetColumn));
  }
}
