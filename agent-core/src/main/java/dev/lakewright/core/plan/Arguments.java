package dev.lakewright.core.plan;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of a plan's parameters in one run. */
public record Arguments(SortedMap<ParameterName, ParameterValue> values) {
  public static final Arguments NONE = new Arguments(new TreeMap<>());

  public Arguments {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public Arguments(Map<ParameterName, ParameterValue> values) {
    this(new TreeMap<>(values));
  }

  /** Return these with another value, which may stand for no parameter of the plan. */
  public Arguments with(ParameterName name, ParameterValue value) {
    SortedMap<ParameterName, ParameterValue> more = new TreeMap<>(values);
    more.put(name, value);
    return new Arguments(more);
  }

  public Optional<ParameterValue> of(String name) {
    return ParameterName.isValid(name)
        ? Optional.ofNullable(values.get(new ParameterName(name)))
        : Optional.empty();
  }

  /**
   * Put values in the place of placeholders.
   *
   * @throws IllegalArgumentException if one has no value
   */
  public RenderedSql render(SqlTemplate sql) {
    return sql.rendered(
        name ->
            of(name)
                .map(ParameterValue::sql)
                .orElseThrow(() -> new IllegalArgumentException("no value for $" + name)));
  }
}
