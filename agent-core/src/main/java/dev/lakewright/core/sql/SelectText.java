package dev.lakewright.core.sql;

import java.util.List;
import java.util.Optional;

/**
 * One SELECT's clauses as the query writes them; each is empty where it is not there or cannot be
 * cut out.
 *
 * @param sql the whole block, without the brackets around it
 * @param items of the select list, without aliases
 * @param groups of GROUP BY, as written: positions and aliases are not followed
 * @param orders of ORDER BY, as written, with their directions
 */
public record SelectText(
    String sql,
    List<String> items,
    List<String> groups,
    List<String> orders,
    Optional<String> having) {
  public static final SelectText NONE =
      new SelectText("", List.of(), List.of(), List.of(), Optional.empty());

  public SelectText {
    items = List.copyOf(items);
    groups = List.copyOf(groups);
    orders = List.copyOf(orders);
  }
}
