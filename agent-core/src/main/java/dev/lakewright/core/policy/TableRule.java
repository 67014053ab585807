package dev.lakewright.core.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a role sees of one table.
 *
 * @param filters all of which a row must meet
 * @param masks by column, in lower case
 * @param minGroup rows that a group must have for its aggregates to be told; 1 where rows
 *     themselves may be told
 */
public record TableRule(
    Access access, List<RowFilter> filters, Map<String, Mask> masks, int minGroup) {
  public static final TableRule OPEN = of(Access.OPEN);

  public TableRule {
    filters = List.copyOf(filters);
    masks = Map.copyOf(masks);
  }

  public static TableRule of(Access access) {
    return new TableRule(access, List.of(), Map.of(), 1);
  }

  public Optional<Mask> mask(String column) {
    return Optional.ofNullable(masks.get(column.toLowerCase(Locale.ROOT)));
  }

  /** Return true where the role sees the table as it is. */
  public boolean isOpen() {
    return access == Access.OPEN && filters.isEmpty() && masks.isEmpty() && minGroup == 1;
  }

  /**
   * Return the rule of a role that has this one below another's: rows must meet the filters of
   * both, and of both masks the one that tells less stands.
   *
   * @throws IllegalArgumentException with a column's name, if neither mask tells less
   */
  TableRule below(TableRule above) {
    List<RowFilter> all = new ArrayList<>(above.filters);
    all.addAll(filters);
    Map<String, Mask> both = new LinkedHashMap<>(above.masks);
    masks.forEach(
        (column, mask) ->
            both.merge(
                column,
                mask,
                (theirs, ours) ->
                    ours.below(theirs).orElseThrow(() -> new IllegalArgumentException(column))));
    return new TableRule(
        access.stricter(above.access), all, both, Math.max(minGroup, above.minGroup));
  }
}
