package dev.lakewright.core.project;

import java.util.List;

/**
 * A table that a query reads by name, as it is written there; common table expressions are none.
 *
 * @param path parts of its name, the table's own last; of a table function, its name alone
 * @param start offset of the first character of the name
 * @param end offset behind the last one
 * @param aliased whether the query gives it another name
 * @param function whether it is a call such as {@code read_csv('file')}
 */
public record NamedTable(List<String> path, int start, int end, boolean aliased, boolean function) {
  public NamedTable {
    path = List.copyOf(path);
  }

  public String name() {
    return path.get(path.size() - 1);
  }
}
