package dev.lakewright.text.prompt;

import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.hint.HintedColumn;
import dev.lakewright.text.hint.HintedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How tables are written into a prompt. Names are quoted where SQL needs it. */
public enum SchemaForm {
  /** {@code item(id key, name text, price number)}, then one line for each foreign key. */
  COMPACT {
    @Override
    public String of(List<HintedTable> tables) {
      String lines = tables.stream().map(SchemaForm::compact).collect(Collectors.joining("\n"));
      List<String> joins = joins(tables);
      return joins.isEmpty() ? lines : lines + "\njoins: " + String.join("; ", joins);
    }
  },
  /** {@code CREATE TABLE} statements. */
  DDL {
    @Override
    public String of(List<HintedTable> tables) {
      Set<TableName> shown = names(tables);
      return tables.stream().map(it -> ddl(it, shown)).collect(Collectors.joining("\n"));
    }
  },
  /** The form of XiYan-SQL: one column a line with its type and role. */
  M_SCHEMA {
    @Override
    public String of(List<HintedTable> tables) {
      String parts = tables.stream().map(SchemaForm::mSchema).collect(Collectors.joining("\n"));
      List<String> joins = joins(tables);
      return joins.isEmpty() ? parts : parts + "\n[Foreign keys]\n" + String.join("\n", joins);
    }
  };

  public abstract String of(List<HintedTable> tables);

  /** Return the word that people and scripts use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Set<TableName> names(List<HintedTable> tables) {
    return tables.stream().map(it -> it.table().name()).collect(Collectors.toSet());
  }

  static String name(String name) {
    return Untrusted.line(Identifier.readable(name));
  }

  private static String compact(HintedTable table) {
    return name(table.table().name().name())
        + table.columns().stream()
            .map(it -> name(it.column().name()) + " " + kind(it, table.table()))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String kind(HintedColumn column, Table table) {
    boolean primary = isPrimary(column, table);
    return plain(column.column().type()) + (primary ? " key" : "");
  }

  private static boolean isPrimary(HintedColumn column, Table table) {
    return table
        .primaryKey()
        .map(Key::columns)
        .map(it -> it.contains(column.column().name()))
        .orElse(false);
  }

  private static String plain(ColumnType type) {
    return switch (type.kind()) {
      case TEXT -> "text";
      case INTEGER -> "int";
      case FLOATING, DECIMAL -> "number";
      default -> Untrusted.line(type.sql().toLowerCase(Locale.ROOT));
    };
  }

  private static List<String> joins(List<HintedTable> tables) {
    Set<TableName> shown = names(tables);
    List<String> joins = new ArrayList<>();
    for (HintedTable table : tables) {
      for (ForeignKey key : table.table().foreignKeys()) {
        if (shown.contains(key.target())) {
          joins.add(join(table.table().name(), key));
        }
      }
    }
    return joins;
  }

  private static String join(TableName from, ForeignKey key) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      pairs.add(
          name(from.name())
              + "."
              + name(key.columns().get(i))
              + " = "
              + name(key.target().name())
              + "."
              + name(key.targetColumns().get(i)));
    }
    return String.join(" and ", pairs);
  }

  private static String ddl(HintedTable table, Set<TableName> shown) {
    List<String> lines = new ArrayList<>();
    for (HintedColumn column : table.columns()) {
      String key = isPrimary(column, table.table()) ? " PRIMARY KEY" : "";
      lines.add(
          "  "
              + name(column.column().name())
              + " "
              + Untrusted.line(column.column().type().sql())
              + key);
    }
    for (ForeignKey key : table.table().foreignKeys()) {
      if (shown.contains(key.target())) {
        lines.add(
            "  FOREIGN KEY ("
                + list(key.columns())
                + ") REFERENCES "
                + name(key.target().name())
                + "("
                + list(key.targetColumns())
                + ")");
      }
    }
    return "CREATE TABLE "
        + name(table.table().name().name())
        + " (\n"
        + String.join(",\n", lines)
        + "\n);";
  }

  private static String list(List<String> columns) {
    return columns.stream().map(SchemaForm::name).collect(Collectors.joining(", "));
  }

  private static String mSchema(HintedTable table) {
    return "# Table: "
        + name(table.table().name().name())
        + "\n"
        + table.columns().stream()
            .map(
                it ->
                    "("
                        + name(it.column().name())
                        + ":"
                        + Untrusted.line(it.column().type().sql())
                        + (isPrimary(it, table.table()) ? ", primary key" : "")
                        + ")")
            .collect(Collectors.joining(",\n", "[\n", "\n]"));
  }
}
