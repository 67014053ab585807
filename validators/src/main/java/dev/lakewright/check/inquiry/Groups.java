package dev.lakewright.check.inquiry;

import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.OutputFact;
import dev.lakewright.core.sql.QueryFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GROUP BY of a SELECT as expressions, with positions and aliases followed. */
public final class Groups {
  private static final Pattern LISTED = Pattern.compile("(?i)(?:ROLLUP|CUBE)\\s*\\(([^()]+)\\)");
  private static final Pattern POSITION = Pattern.compile("[0-9]{1,3}");

  private Groups() {}

  /** Return the expressions; nothing where one cannot be followed. */
  public static Optional<List<String>> of(Subject subject) {
    QueryFacts facts = subject.facts();
    List<String> items = facts.text().items();
    List<String> keys = new ArrayList<>();
    for (String group : facts.text().groups()) {
      if (POSITION.matcher(group).matches()) {
        int at = Integer.parseInt(group) - 1;
        if (at < 0 || at >= items.size()) {
          return Optional.empty();
        }
        keys.add(items.get(at));
      } else {
        keys.add(aliased(facts, group).orElse(group));
      }
    }
    boolean whole = keys.size() == facts.groupKeys().size();
    return whole && keys.stream().noneMatch(Groups::isSpecial)
        ? Optional.of(keys)
        : Optional.empty();
  }

  /** Return the expressions of the finest groups: those of ROLLUP and CUBE are what they list. */
  public static Optional<List<String>> finest(Subject subject) {
    List<String> groups = subject.facts().text().groups();
    if (groups.size() != 1 || !haveTotals(subject)) {
      return of(subject);
    }
    Matcher listed = LISTED.matcher(groups.get(0).strip());
    return listed.matches()
        ? Optional.of(List.of(listed.group(1).strip().split("\\s*,\\s*")))
        : Optional.empty();
  }

  /** Return true if rows of totals stand among the groups, whose labels are then empty. */
  public static boolean haveTotals(Subject subject) {
    return subject.facts().text().groups().stream()
        .anyMatch(it -> isSpecial(it) && !it.equalsIgnoreCase("ALL"));
  }

  /** ALL, ROLLUP and their like are no expressions. */
  private static boolean isSpecial(String key) {
    String upper = key.toUpperCase(Locale.ROOT);
    return upper.equals("ALL")
        || upper.startsWith("ROLLUP")
        || upper.startsWith("CUBE")
        || upper.startsWith("GROUPING");
  }

  /** A stored column goes before an alias of the same name. */
  private static Optional<String> aliased(QueryFacts facts, String name) {
    List<String> items = facts.text().items();
    if (items.size() != facts.outputs().size()) {
      return Optional.empty();
    }
    for (int i = 0; i < items.size(); i++) {
      OutputFact output = facts.outputs().get(i);
      boolean named = output.name().equalsIgnoreCase(name) && output.origin().isEmpty();
      if (named && !output.aggregate()) {
        return Optional.of(items.get(i));
      }
    }
    return Optional.empty();
  }

  /** Return the stored columns among the keys. */
  public static List<ColumnUse> columns(Subject subject) {
    List<ColumnUse> columns = new ArrayList<>();
    for (String key : of(subject).orElse(List.of())) {
      column(subject, key).ifPresent(columns::add);
    }
    return columns;
  }

  /** Find the stored column that an expression is. */
  public static Optional<ColumnUse> column(Subject subject, String expression) {
    String plain = expression.replace("\"", "");
    int dot = plain.lastIndexOf('.');
    String name = plain.substring(dot + 1);
    String qualifier = dot < 0 ? "" : plain.substring(0, dot);
    return subject.facts().tables().stream()
        .filter(use -> qualifier.isEmpty() || use.alias().equalsIgnoreCase(qualifier))
        .flatMap(
            use ->
                subject.table(use).stream()
                    .flatMap(table -> table.column(name).stream())
                    .map(column -> new ColumnUse(use, column.name())))
        .findFirst();
  }
}
