package dev.lakewright.text.form.schema;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tables and columns of a schema by name. */
public final class SchemaNames {
  private final Map<TableName, NamedTable> exact = new HashMap<>();
  private final Map<String, NamedTable> folded = new HashMap<>();

  public SchemaNames(SchemaIndex schema) {
    for (NamedTable table : schema.tables()) {
      exact.put(table.name(), table);
      folded.putIfAbsent(fold(table.name().name()), table);
    }
  }

  /** Find a table by its stored name. */
  public Optional<NamedTable> table(TableName name) {
    return Optional.ofNullable(exact.get(name));
  }

  /** Find a table, letter case aside. */
  public Optional<NamedTable> table(String name) {
    return Optional.ofNullable(folded.get(fold(name)));
  }

  /** Return the stored name of a column, letter case aside. */
  public static Optional<String> column(NamedTable table, String name) {
    List<String> names = table.table().columns().stream().map(Column::name).toList();
    return names.contains(name)
        ? Optional.of(name)
        : names.stream().filter(it -> fold(it).equals(fold(name))).findFirst();
  }

  /** Return the kind of a column's values; nothing for one that the schema lacks. */
  public Optional<TypeKind> kind(Field field) {
    return table(field.source().table()).stream()
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.ref().column().equals(field.column()))
        .map(NamedColumn::kind)
        .findFirst();
  }

  public static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
