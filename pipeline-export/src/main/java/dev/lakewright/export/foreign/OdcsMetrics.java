package dev.lakewright.export.foreign;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Tolerance;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.project.YamlTree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The standard's library of metrics, by their names in 3.0 and 3.1. */
final class OdcsMetrics {
  private OdcsMetrics() {}

  /** What a rule's operators let its figure be; both ends are there for equality. */
  record Bounds(Optional<Bound> least, Optional<Bound> most) {
    static Optional<Bounds> of(YamlTree rule) {
      Optional<Bound> same = rule.child("mustBe").map(it -> Bound.including(it.constant()));
      List<YamlTree> between = rule.list("mustBeBetween");
      if (between.size() == 2) {
        return Optional.of(
            new Bounds(
                Optional.of(Bound.including(between.get(0).constant())),
                Optional.of(Bound.including(between.get(1).constant()))));
      }
      Optional<Bound> least =
          same.or(() -> bound(rule, true, "mustBeGreaterOrEqualTo", "mustBeGreaterThanOrEqualTo"))
              .or(() -> bound(rule, false, "mustBeGreaterThan"));
      Optional<Bound> most =
          same.or(() -> bound(rule, true, "mustBeLessOrEqualTo", "mustBeLessThanOrEqualTo"))
              .or(() -> bound(rule, false, "mustBeLessThan"));
      return least.isEmpty() && most.isEmpty()
          ? Optional.empty()
          : Optional.of(new Bounds(least, most));
    }

    private static Optional<Bound> bound(YamlTree rule, boolean included, String... keys) {
      return rule.anyOf(keys).map(it -> new Bound(it.constant(), included));
    }

    OptionalLong leastCount() {
      return least.map(it -> count(it, 1)).orElse(OptionalLong.empty());
    }

    OptionalLong mostCount() {
      return most.map(it -> count(it, -1)).orElse(OptionalLong.empty());
    }

    private static OptionalLong count(Bound bound, int step) {
      boolean whole = bound.value() instanceof Cell.Whole;
      return whole
          ? OptionalLong.of(
              new BigDecimal(bound.value().text()).longValue() + (bound.included() ? 0 : step))
          : OptionalLong.empty();
    }

    /** Return how many broken rows a rule allows that counts them. */
    Optional<Tolerance> tolerance(boolean percent) {
      if (most.isEmpty() || !most.get().value().isNumber()) {
        return Optional.empty();
      }
      double value = Double.parseDouble(most.get().value().text());
      if (percent) {
        return value >= 0 && value <= 100
            ? Optional.of(Tolerance.ofShare(value / 100))
            : Optional.empty();
      }
      OptionalLong count = mostCount();
      return count.isPresent() && count.getAsLong() >= 0
          ? Optional.of(Tolerance.ofRows(count.getAsLong()))
          : Optional.empty();
    }
  }

  /** Return the expectation; nothing for a metric that has no like here. */
  static Optional<Expectation> of(YamlTree rule, Optional<String> column) {
    String metric = rule.anyOf("metric", "rule").map(YamlTree::text).orElse("");
    Optional<Bounds> bounds = Bounds.of(rule);
    boolean percent = rule.text("unit").equals(Optional.of("percent"));
    Optional<Tolerance> allowed = bounds.flatMap(it -> it.tolerance(percent));
    YamlTree arguments = rule.child("arguments").orElse(rule);
    Optional<Condition> condition =
        switch (metric) {
          case "nullValues", "nullCheck", "nullCount" -> column.map(Condition.NotNull::new);
          case "duplicateValues", "duplicateCount", "duplicates" ->
              unique(arguments, column).map(Condition.Unique::new);
          case "invalidValues", "validValues" -> valid(arguments, rule, column);
          default -> Optional.empty();
        };
    if (metric.equals("rowCount")) {
      return bounds
          .filter(it -> it.leastCount().isPresent() || it.mostCount().isPresent())
          .map(it -> new Condition.RowCount(it.leastCount(), it.mostCount()))
          .map(Expectation::of);
    }
    return condition
        .filter(it -> bounds.isEmpty() || allowed.isPresent())
        .map(Expectation::of)
        .map(it -> it.within(allowed.orElse(Tolerance.NONE)));
  }

  private static Optional<List<String>> unique(YamlTree arguments, Optional<String> column) {
    List<String> several = arguments.list("properties").stream().map(YamlTree::text).toList();
    return several.isEmpty() ? column.map(List::of) : Optional.of(several);
  }

  private static Optional<Condition> valid(
      YamlTree arguments, YamlTree rule, Optional<String> column) {
    List<YamlTree> values =
        arguments.list("validValues").isEmpty()
            ? rule.list("validValues")
            : arguments.list("validValues");
    if (!values.isEmpty()) {
      List<Cell> cells = values.stream().map(YamlTree::constant).toList();
      return column.map(it -> new Condition.AcceptedValues(it, cells));
    }
    return column.flatMap(
        it -> arguments.text("pattern").map(pattern -> new Condition.Matches(it, pattern)));
  }
}
