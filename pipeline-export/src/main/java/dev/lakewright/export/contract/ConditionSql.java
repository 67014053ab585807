package dev.lakewright.export.contract;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.ConditionCases;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Literal;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes each kind of condition as a query that gives a row where it is broken. */
final class ConditionSql implements ConditionCases<String> {
  private final Subject subject;

  ConditionSql(Subject subject) {
    this.subject = subject;
  }

  @Override
  public String columns(Condition.Columns condition) {
    return new ColumnSql(subject).of(condition);
  }

  @Override
  public String notNull(Condition.NotNull condition) {
    return subject.rowTest("true", subject.column(condition.column()) + " IS NULL");
  }

  @Override
  public String unique(Condition.Unique condition) {
    return repeats(condition.columns(), false);
  }

  @Override
  public String key(Condition.Key condition) {
    return repeats(condition.columns(), true);
  }

  private String repeats(List<String> names, boolean key) {
    List<String> columns = names.stream().map(subject::column).toList();
    String whole = joined(columns, " IS NOT NULL", " AND ");
    String tuple = columns.size() == 1 ? columns.get(0) : "(" + String.join(", ", columns) + ")";
    return "SELECT broken || ' of ' || looked || ' rows' AS found\nFROM (SELECT looked, all_rows, "
        + (key ? "looked" : "whole")
        + " - distinct_values AS broken FROM (SELECT count(*) AS all_rows, "
        + subject.count(key ? "true" : whole)
        + " AS looked, "
        + subject.count(whole)
        + " AS whole, count(DISTINCT "
        + tuple
        + ") FILTER (WHERE "
        + subject.picked(whole)
        + ") AS distinct_values FROM "
        + subject.from()
        + " AS d))\nWHERE "
        + subject.broken();
  }

  private static String joined(List<String> names, String tail, String with) {
    return names.stream().map(it -> it + tail).collect(Collectors.joining(with));
  }

  @Override
  public String acceptedValues(Condition.AcceptedValues condition) {
    String column = subject.column(condition.column());
    String list =
        condition.values().stream()
            .filter(value -> !value.isNull())
            .map(value -> subject.constant(condition.column(), value))
            .collect(Collectors.joining(", "));
    String bad = list.isEmpty() ? column + " IS NOT NULL" : column + " NOT IN (" + list + ")";
    return subject.rowTest(column + " IS NOT NULL", bad);
  }

  @Override
  public String relationship(Condition.Relationship condition) {
    List<String> here = condition.columns().stream().map(subject::column).toList();
    String whole = joined(here, " IS NOT NULL", " AND ");
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      pairs.add("o." + Identifier.quote(condition.toColumns().get(i)) + " = " + here.get(i));
    }
    String other = subject.relation().apply(Identifier.readable(condition.to()));
    String orphan =
        whole
            + " AND NOT EXISTS (SELECT 1 FROM "
            + other
            + " AS o WHERE "
            + String.join(" AND ", pairs)
            + ")";
    return "SELECT broken || ' of ' || looked || ' rows' AS found\nFROM (SELECT (SELECT count(*) FROM "
        + subject.from()
        + " AS d WHERE "
        + subject.picked(orphan)
        + ") AS broken, (SELECT count(*) FROM "
        + subject.from()
        + " AS d WHERE "
        + subject.picked(whole)
        + ") AS looked, (SELECT count(*) FROM "
        + subject.from()
        + ") AS all_rows)\nWHERE "
        + subject.broken();
  }

  @Override
  public String range(Condition.Range condition) {
    String column = subject.column(condition.column());
    List<String> outside = new ArrayList<>();
    condition.least().ifPresent(it -> outside.add(below(column, condition.column(), it)));
    condition.most().ifPresent(it -> outside.add(above(column, condition.column(), it)));
    if (subject.kind(condition.column()) == TypeKind.FLOATING) {
      outside.add("isnan(" + column + ")");
    }
    return subject.rowTest(column + " IS NOT NULL", String.join(" OR ", outside));
  }

  private String below(String sql, String column, Bound least) {
    return sql + (least.included() ? " < " : " <= ") + subject.constant(column, least.value());
  }

  private String above(String sql, String column, Bound most) {
    return sql + (most.included() ? " > " : " >= ") + subject.constant(column, most.value());
  }

  @Override
  public String matches(Condition.Matches condition) {
    String column = subject.column(condition.column());
    boolean text = subject.kind(condition.column()) == TypeKind.TEXT;
    String value = text ? column : "CAST(" + column + " AS VARCHAR)";
    return subject.rowTest(
        column + " IS NOT NULL",
        "NOT regexp_matches(" + value + ", " + Identifier.literal(condition.pattern()) + ")");
  }

  @Override
  public String rowCount(Condition.RowCount condition) {
    List<String> outside = new ArrayList<>();
    condition.least().ifPresent(it -> outside.add("looked < " + it));
    condition.most().ifPresent(it -> outside.add("looked > " + it));
    return counted("looked || ' rows'", "", String.join(" OR ", outside));
  }

  private String counted(String found, String more, String broken) {
    return "SELECT "
        + found
        + " AS found\nFROM (SELECT "
        + subject.count("true")
        + " AS looked"
        + more
        + " FROM "
        + subject.from()
        + " AS d)\nWHERE "
        + broken;
  }

  @Override
  public String rows(Condition.Rows condition) {
    RowRelation relation = condition.relation();
    String input = subject.relation().apply(Identifier.readable(relation.input()));
    String key = joined(relation.key().stream().map(Identifier::quote).toList(), "", ", ");
    String before =
        relation.key().isEmpty() ? input : "(SELECT DISTINCT " + key + " FROM " + input + ")";
    String broken =
        switch (relation.kind()) {
          case SAME, ONE_PER_KEY -> "looked <> given";
          case FEWER -> "looked > given";
          case MORE -> "looked < given";
          case AT_MOST ->
              "looked > " + Literal.of(new Cell.Floating(relation.factor())) + " * given";
        };
    return counted(
        "looked || ' rows out, ' || given || ' in " + relation.input().replace("'", "''") + "'",
        ", (SELECT count(*) FROM " + before + ") AS given",
        broken);
  }

  /** Values more than a day ahead, such as 9999-12-31, are not what is new. */
  @Override
  public String freshness(Condition.Freshness condition) {
    String column = "CAST(" + subject.column(condition.column()) + " AS TIMESTAMP)";
    String now = "CAST(now() AS TIMESTAMP)";
    String sound =
        column + " BETWEEN TIMESTAMP '0001-01-01 00:00:00' AND " + now + " + INTERVAL 1 DAY";
    return "SELECT 'the newest is of ' || coalesce(CAST(newest AS VARCHAR), 'no time') AS found\n"
        + "FROM (SELECT max("
        + column
        + ") FILTER (WHERE "
        + subject.picked(sound)
        + ") AS newest FROM "
        + subject.from()
        + " AS d)\nWHERE newest IS NULL OR newest < "
        + now
        + " - to_seconds("
        + condition.maxAge().toSeconds()
        + ")";
  }

  @Override
  public String customSql(Condition.CustomSql condition) {
    return "SELECT broken || ' rows' AS found\nFROM (SELECT count(*) AS broken FROM (\n"
        + Statement.bare(condition.query().value())
        + "))\nWHERE broken > "
        + subject.expectation().tolerance().rows();
  }

  @Override
  public String sqlFigure(Condition.SqlFigure condition) {
    List<String> outside = new ArrayList<>(List.of("figure IS NULL"));
    bound(condition.least(), " < ", " <= ").ifPresent(outside::add);
    bound(condition.most(), " > ", " >= ").ifPresent(outside::add);
    return "SELECT 'the figure is ' || CASE WHEN figure IS NULL THEN 'none' ELSE '' || figure END"
        + " AS found\n"
        + "FROM (\n"
        + Statement.bare(condition.query().value())
        + ") AS measured(figure)\nWHERE "
        + String.join(" OR ", outside);
  }

  private static Optional<String> bound(Optional<Bound> bound, String included, String excluded) {
    return bound.map(
        it -> "figure" + (it.included() ? included : excluded) + Literal.of(it.value()));
  }
}
