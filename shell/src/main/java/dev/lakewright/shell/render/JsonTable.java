package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the rows of a table as JSON objects; a repeated column name gets {@code _2}, {@code _3}.
 */
public final class JsonTable {
  private JsonTable() {}

  /** Return one array with an object a line. */
  public static String array(ResultTable table) {
    List<String> rows = objects(table);
    return rows.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", rows) + "\n]\n";
  }

  /** Return an object a line. */
  public static String lines(ResultTable table) {
    StringBuilder text = new StringBuilder();
    objects(table).forEach(row -> text.append(row).append('\n'));
    return text.toString();
  }

  private static List<String> objects(ResultTable table) {
    List<String> names = distinctNames(table);
    return table.rows().stream().map(row -> Json.compact(json -> write(json, names, row))).toList();
  }

  private static void write(JsonGenerator json, List<String> names, List<Cell> row)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < names.size(); i++) {
      json.writeFieldName(names.get(i));
      JsonCell.write(json, row.get(i));
    }
    json.writeEndObject();
  }

  private static List<String> distinctNames(ResultTable table) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    table.columns().forEach(column -> names.add(free(column.name(), taken)));
    return names;
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }
}
