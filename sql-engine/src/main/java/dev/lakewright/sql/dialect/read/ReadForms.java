package dev.lakewright.sql.dialect.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The reviewed table of functions that each dialect has: what DuckDB has in their place. A cell is
 * {@code =} for the same by the same name, {@code -} for none, or a form: {@code {1}} is the first
 * argument, {@code {*}} all of them, {@code {||}} all of them joined as texts, {@code {d}}
 * DISTINCT, {@code {o}} the order within the call, {@code {s}} MySQL's separator, {@code {2
 * format}} the second one, a plain pattern of times, in DuckDB's words, {@code {1 moment}} the
 * first, a time even where it is a plain text. A row's name may have the first argument's text
 * after a colon, or the number of arguments after a stroke.
 */
final class ReadForms {
  private final Map<String, Map<Tongue, String>> rows = new HashMap<>();

  private ReadForms() {}

  static ReadForms read() {
    ReadForms table = new ReadForms();
    try (InputStream in = ReadForms.class.getResourceAsStream("functions.tsv")) {
      if (in == null) {
        throw new IllegalStateException("functions.tsv is missing from the build");
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
    if (cells.length != Tongue.values().length + 1) {
      throw new IllegalStateException("not a row of the table of functions: " + line);
    }
    Map<Tongue, String> forms = new EnumMap<>(Tongue.class);
    int at = 1;
    for (Tongue tongue : Tongue.values()) {
      forms.put(tongue, cells[at++]);
    }
    if (rows.put(cells[0], forms) != null) {
      throw new IllegalStateException("two rows of " + cells[0]);
    }
  }

  /** Return the cell; nothing where there is no such row. */
  Optional<String> cell(String row, Tongue tongue) {
    return Optional.ofNullable(rows.get(row)).map(it -> it.getOrDefault(tongue, "-"));
  }
}
