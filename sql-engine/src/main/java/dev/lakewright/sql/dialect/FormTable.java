package dev.lakewright.sql.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reviewed table of forms: a name a row, a dialect a column. A cell is {@code -} for nothing, or
 * what stands in place of the name.
 *
 * @param <D> the dialects, in the order of the columns
 */
public final class FormTable<D extends Enum<D>> {
  private final List<D> dialects;
  private final Map<String, List<String>> rows = new HashMap<>();

  private FormTable(List<D> dialects) {
    this.dialects = dialects;
  }

  /**
   * Read a table of the build.
   *
   * @param beside the class whose package the file is in
   */
  public static <D extends Enum<D>> FormTable<D> read(
      Class<?> beside, String file, List<D> dialects) {
    FormTable<D> table = new FormTable<>(List.copyOf(dialects));
    try (InputStream in = beside.getResourceAsStream(file)) {
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
    List<String> cells = List.of(line.split("\t", -1));
    boolean fits = cells.size() == dialects.size() + 1;
    if (!fits || rows.put(cells.get(0), cells.subList(1, cells.size())) != null) {
      throw new IllegalStateException("not a row of a table of forms, or its second: " + line);
    }
  }

  /** Return the cell; nothing where the table has no such row or the dialect no such form. */
  public Optional<String> form(String name, D dialect) {
    return Optional.ofNullable(rows.get(name))
        .map(forms -> forms.get(dialects.indexOf(dialect)))
        .filter(cell -> !cell.equals("-"));
  }

  /** Return true for what the table has a row of. */
  public boolean has(String name) {
    return rows.containsKey(name);
  }
}
