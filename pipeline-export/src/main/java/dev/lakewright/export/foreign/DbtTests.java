package dev.lakewright.export.foreign;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.contract.Tolerance;
import dev.lakewright.core.project.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes dbt's tests of one table over, and notes those that have no like here. */
public final class DbtTests {
  private static final Pattern ABOVE = Pattern.compile("\\s*>\\s*(\\d{1,15})\\s*");

  private final String table;
  private final List<String> notTaken;

  /**
   * Make it.
   *
   * @param notTaken gets a sentence for each test without a like
   */
  public DbtTests(String table, List<String> notTaken) {
    this.table = table;
    this.notTaken = notTaken;
  }

  /** Return the tests and constraints of a node: of a column, or of the whole table. */
  public List<Expectation> of(YamlTree node, Optional<String> column) {
    List<Expectation> expectations = new ArrayList<>();
    for (YamlTree constraint : node.list("constraints")) {
      constraint(constraint, column).forEach(it -> expectations.add(Expectation.of(it)));
    }
    Stream.concat(node.list("tests").stream(), node.list("data_tests").stream())
        .forEach(test -> expectations.addAll(test(test, column)));
    return expectations;
  }

  private static List<Condition> constraint(YamlTree constraint, Optional<String> column) {
    List<String> columns =
        column
            .map(List::of)
            .orElse(constraint.list("columns").stream().map(YamlTree::text).toList());
    if (columns.isEmpty()) {
      return List.of();
    }
    return switch (constraint.text("type").orElse("")) {
      case "not_null" -> columns.stream().<Condition>map(Condition.NotNull::new).toList();
      case "unique" -> List.of(new Condition.Unique(columns));
      case "primary_key" -> List.of(new Condition.Key(columns));
      default -> List.of();
    };
  }

  private List<Expectation> test(YamlTree test, Optional<String> column) {
    String name = test.keys().isEmpty() ? test.text() : test.keys().get(0);
    YamlTree given = test.child(name).orElse(YamlTree.nothing());
    YamlTree arguments = given.child("arguments").orElse(given);
    YamlTree config = given.child("config").orElse(given);
    Optional<Condition> condition = DbtConditions.of(name, arguments, column);
    Optional<String> where = config.text("where").or(() -> test.text("where"));
    if (condition.isEmpty() || where.filter(it -> it.contains("{{")).isPresent()) {
      notTaken.add(table + column.map(it -> "." + it).orElse("") + ": the test " + name);
      return List.of();
    }
    Expectation plain = Expectation.of(condition.get());
    return List.of(
        new Expectation(
            given.text("name").orElse(plain.name()),
            plain.condition(),
            severity(config, test),
            where,
            DbtConditions.tolerance(name, arguments).orElseGet(() -> tolerance(config)),
            Optional.empty()));
  }

  private static Severity severity(YamlTree config, YamlTree test) {
    String word = config.text("severity").or(() -> test.text("severity")).orElse("error");
    return word.toLowerCase(Locale.ROOT).equals("warn") ? Severity.WARN : Severity.ERROR;
  }

  private static Tolerance tolerance(YamlTree config) {
    Matcher above = ABOVE.matcher(config.text("error_if").orElse(""));
    return above.matches() ? Tolerance.ofRows(Long.parseLong(above.group(1))) : Tolerance.NONE;
  }
}
