package dev.lakewright.core.sql;

import java.util.List;

/**
 * A comparison of a stored column with literals, one conjunct of WHERE.
 *
 * @param operator as SQL writes it: {@code =}, {@code <>}, {@code <}, {@code <=}, {@code >}, {@code
 *     >=}, {@code IN}, {@code NOT IN}, {@code LIKE}, {@code NOT LIKE}, {@code BETWEEN}, {@code IS
 *     NULL}, {@code IS NOT NULL}
 * @param literals as text, without quotes
 */
public record FilterFact(ColumnUse column, String operator, List<String> literals) {
  public FilterFact {
    literals = List.copyOf(literals);
  }
}
