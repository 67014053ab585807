package dev.lakewright.core.policy;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.QueryLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What one role may see and do, that of the roles above it included.
 *
 * @param name empty where the workspace has no policy
 * @param above the roles that this one narrows, nearest first
 * @param rules by table, its name in lower case
 * @param others access to tables that no rule names
 */
public record RolePolicy(
    String name,
    List<String> above,
    Map<TableName, TableRule> rules,
    Access others,
    OptionalLong maxRows,
    Optional<Duration> timeout) {
  public static final RolePolicy UNRESTRICTED =
      new RolePolicy("", List.of(), Map.of(), Access.OPEN, OptionalLong.empty(), Optional.empty());

  public RolePolicy {
    above = List.copyOf(above);
    rules = Map.copyOf(rules);
  }

  /** Return the form of a table's name that rules are kept under. */
  public static TableName key(TableName table) {
    return new TableName(table.lake(), table.name().toLowerCase(Locale.ROOT));
  }

  public TableRule rule(TableName table) {
    return Optional.ofNullable(rules.get(key(table))).orElseGet(() -> TableRule.of(others));
  }

  /** Return true where the role sees every table as it is. */
  public boolean seesAll() {
    return others == Access.OPEN && rules.values().stream().allMatch(TableRule::isOpen);
  }

  /** Return the limits, no wider than this role's. */
  public QueryLimits within(QueryLimits limits) {
    long rows = Math.min(limits.maxRows(), maxRows.orElse(Long.MAX_VALUE));
    Duration longest =
        timeout.filter(it -> it.compareTo(limits.timeout()) < 0).orElse(limits.timeout());
    return new QueryLimits(rows, longest);
  }

  /**
   * Return this role below another: whatever either forbids is forbidden.
   *
   * @throws IllegalArgumentException with a column's name, if a mask here tells what the role above
   *     does not see
   */
  public RolePolicy below(RolePolicy parent) {
    Set<TableName> tables = new HashSet<>(rules.keySet());
    tables.addAll(parent.rules.keySet());
    Map<TableName, TableRule> both = new LinkedHashMap<>();
    tables.forEach(table -> both.put(table, rule(table).below(parent.rule(table))));
    List<String> line = new ArrayList<>(List.of(parent.name));
    line.addAll(parent.above);
    return new RolePolicy(
        name,
        line,
        both,
        others.stricter(parent.others),
        least(maxRows, parent.maxRows),
        timeout.isEmpty()
                || parent.timeout.filter(it -> it.compareTo(timeout.get()) < 0).isPresent()
            ? parent.timeout
            : timeout);
  }

  private static OptionalLong least(OptionalLong one, OptionalLong other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return OptionalLong.of(Math.min(one.getAsLong(), other.getAsLong()));
  }
}
