package dev.lakewright.planner.intent;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterName;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.ParameterValue;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the SQL that cleans rows: filters, trims, what takes the place of null, duplicates. */
final class Cleaning {
  private final Draft draft;
  private final List<Column> columns;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> written = new HashMap<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private String order = "";

  Cleaning(Draft draft, List<Column> columns) {
    this.draft = draft;
    this.columns = columns;
  }

  boolean isEmpty() {
    return conditions.isEmpty() && written.isEmpty() && keys.isEmpty();
  }

  /** Return the columns whose values name a row afterwards; empty where duplicates stay. */
  List<String> keys() {
    return List.copyOf(keys);
  }

  void trims(List<String> words) {
    for (String word : words) {
      boolean all = word.toLowerCase(Locale.ROOT).matches("all texts?|texts?");
      List<Column> found = all ? texts() : draft.columns("trim", List.of(word), columns);
      for (Column column : found) {
        written.put(column.name(), "trim(" + Draft.quoted(column) + ")");
      }
    }
  }

  private List<Column> texts() {
    return columns.stream().filter(it -> it.type().kind() == TypeKind.TEXT).toList();
  }

  void drops(List<String> words) {
    draft
        .columns("nulls", words, columns)
        .forEach(column -> conditions.add(Draft.quoted(column) + " IS NOT NULL"));
  }

  void fills(List<List<String>> fills) {
    for (List<String> fill : fills) {
      Optional<Column> column = draft.column("nulls", fill.get(0), columns);
      if (column.isPresent()) {
        Optional<String> literal = literal(column.get(), fill.get(1));
        String before = written.getOrDefault(column.get().name(), Draft.quoted(column.get()));
        literal.ifPresent(
            it -> written.put(column.get().name(), "coalesce(" + before + ", " + it + ")"));
      }
    }
  }

  /** Read filters of the form: which rows, a column, a value. */
  void filters(List<List<String>> filters) {
    for (List<String> filter : filters) {
      Optional<Column> column = draft.column("filter", filter.get(1), columns);
      if (column.isPresent()) {
        boolean only = filter.get(0).equalsIgnoreCase("only");
        String sign = only ? " = " : " IS DISTINCT FROM ";
        literal(column.get(), filter.get(2))
            .ifPresent(it -> conditions.add(Draft.quoted(column.get()) + sign + it));
      }
    }
  }

  /** Return a typed literal; a value that is none of the column's type is asked about. */
  private Optional<String> literal(Column column, String text) {
    ParameterType type =
        switch (column.type().kind()) {
          case INTEGER -> ParameterType.INTEGER;
          case DECIMAL, FLOATING -> ParameterType.DECIMAL;
          case BOOLEAN -> ParameterType.BOOLEAN;
          case DATE -> ParameterType.DATE;
          case TEXT,
              TIME,
              TIMESTAMP,
              TIMESTAMP_WITH_ZONE,
              INTERVAL,
              BINARY,
              UUID,
              JSON,
              LIST,
              STRUCT,
              MAP,
              OTHER ->
              ParameterType.TEXT;
        };
    Optional<ParameterValue> value = type.read(text);
    if (value.isEmpty()) {
      draft.ask("value", column.name() + " holds " + type.form() + ", not " + text, List.of());
    }
    return value.map(ParameterValue::sql);
  }

  /** Keep one row for each value of columns. */
  void dedupe(List<String> words, Optional<String> newest) {
    draft.columns("dedupe", words, columns).forEach(column -> keys.add(column.name()));
    if (keys.isEmpty()) {
      return;
    }
    Optional<Column> last = newest.flatMap(it -> draft.column("newest", it, columns));
    order = last.map(it -> Draft.quoted(it) + " DESC NULLS LAST, ").orElse("");
    if (newest.isEmpty()) {
      draft.assume(
          "dedupe",
          "of rows with equal " + String.join(", ", keys) + ", which one stays?",
          "the first by all its columns");
    }
  }

  /** Let runs be given a month, a year or a day. */
  void period(String period, Optional<String> of) {
    Optional<Column> column = periodColumn(of);
    if (column.isEmpty()) {
      return;
    }
    String name = Draft.quoted(column.get());
    ParameterType type =
        switch (period) {
          case "month" -> ParameterType.MONTH;
          case "year" -> ParameterType.INTEGER;
          default -> ParameterType.DATE;
        };
    conditions.add(
        switch (period) {
          case "month" -> "date_trunc('month', " + name + ") = $month";
          case "year" -> "year(" + name + ") = $year";
          default -> "CAST(" + name + " AS DATE) = $day";
        });
    draft.add(
        new Parameter(
            new ParameterName(period),
            type,
            Optional.empty(),
            "the " + period + " of " + column.get().name()));
  }

  private Optional<Column> periodColumn(Optional<String> words) {
    if (words.isPresent()) {
      return draft.column("period", words.get(), columns);
    }
    List<Column> dates = columns.stream().filter(it -> it.type().kind().isTemporal()).toList();
    if (dates.size() != 1) {
      draft.ask(
          "period",
          dates.isEmpty() ? "by which column is time told?" : "which date is meant?",
          dates.stream().map(Column::name).toList());
      return Optional.empty();
    }
    return Optional.of(dates.get(0));
  }

  /** Return the query over the rows of a step. */
  SqlTemplate sql(StepId input) {
    String list =
        written.isEmpty()
            ? "*"
            : columns.stream().map(this::selected).collect(Collectors.joining(",\n       "));
    StringBuilder sql = new StringBuilder("SELECT " + list + "\nFROM " + input);
    if (!conditions.isEmpty()) {
      sql.append("\nWHERE ").append(String.join("\n  AND ", conditions));
    }
    if (!keys.isEmpty()) {
      List<Column> of = columns.stream().filter(it -> keys.contains(it.name())).toList();
      String all = columns.stream().map(Draft::quoted).collect(Collectors.joining(", "));
      String by = of.stream().map(Draft::quoted).collect(Collectors.joining(", "));
      sql.append("\nQUALIFY row_number() OVER (PARTITION BY " + by);
      sql.append("\n  ORDER BY " + order + all + ") = 1");
    }
    return new SqlTemplate(sql.toString());
  }

  private String selected(Column column) {
    String expression = written.get(column.name());
    return expression == null ? Draft.quoted(column) : expression + " AS " + Draft.quoted(column);
  }
}
