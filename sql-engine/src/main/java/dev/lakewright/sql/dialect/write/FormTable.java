package dev.lakewright.sql.dialect.write;

import dev.lakewright.core.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The reviewed table of forms: for functions and types of DuckDB what each dialect has in their
 * place. A cell is {@code =} for the same, {@code -} for nothing, or a form with {@code {1}} for
 * the first argument, {@code {*}} for all and {@code {d}} for DISTINCT.
 */
final class FormTable {
  private final Map<String, Map<Dialect, String>> rows = new HashMap<>();

  private FormTable() {}

  static FormTable read(String file) {
    FormTable table = new FormTable();
    try (InputStream in = FormTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the build");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.startsWith("#")).forEach(table::add);
      return table;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != Dialect.values().length + 1) {
      throw new IllegalStateException("not a row of the table of forms: " + line);
    }
    Map<Dialect, String> forms = new EnumMap<>(Dialect.class);
    int at = 1;
    for (Dialect dialect : Dialect.values()) {
      forms.put(dialect, cells[at++]);
    }
    rows.put(cells[0], forms);
  }

  /** Return the cell; nothing where the table has no such row or the dialect no such form. */
  Optional<String> form(String name, Dialect dialect) {
    return Optional.ofNullable(rows.get(name))
        .map(forms -> forms.getOrDefault(dialect, "-"))
        .filter(cell -> !cell.equals("-"));
  }

  /** Return true for what the table has a row of. */
  boolean has(String name) {
    return rows.containsKey(name);
  }
}
