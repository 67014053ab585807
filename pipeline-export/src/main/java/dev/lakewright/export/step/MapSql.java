package dev.lakewright.export.step;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.ParameterValue;
import dev.lakewright.core.plan.Step;
import dev.lakewright.export.contract.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes maps: as one query over all values, or value by value. */
public final class MapSql {
  private static final String ATOM = "_atom.value";

  private final Step.Map map;
  private final UnaryOperator<String> parameters;
  private final UnaryOperator<String> relation;

  /**
   * Make a writer.
   *
   * @param parameters writes a parameter of the plan
   * @param relation gives what stands for a step in FROM
   */
  public MapSql(Step.Map map, UnaryOperator<String> parameters, UnaryOperator<String> relation) {
    this.map = map;
    this.parameters = parameters;
    this.relation = relation;
  }

  /** Return one query; values that fail fail it all. */
  public String query() {
    return map.over().fold(this::unrolled, this::lateral);
  }

  private String unrolled(Atoms.Listed listed) {
    return listed.values().stream()
        .map(value -> "SELECT " + value.sql() + value(value.sql()))
        .collect(Collectors.joining("UNION ALL\n"));
  }

  private String value(String written) {
    return " AS " + name() + ", _one.* FROM (\n" + rendered(written) + ") AS _one\n";
  }

  private String lateral(Atoms.Distinct distinct) {
    return "SELECT "
        + ATOM
        + " AS "
        + name()
        + ", _one.*\nFROM ("
        + distinct(distinct)
        + ") AS _atom\nCROSS JOIN LATERAL (\n"
        + rendered(ATOM)
        + ") AS _one\n";
  }

  private String distinct(Atoms.Distinct distinct) {
    String column = Identifier.quote(distinct.column());
    return "SELECT DISTINCT CAST("
        + column
        + " AS "
        + distinct.type().column().sql()
        + ") AS value FROM "
        + relation.apply(Identifier.readable(distinct.input().value()))
        + " WHERE "
        + column
        + " IS NOT NULL ORDER BY value";
  }

  private String rendered(String value) {
    return Statement.bare(
        map.sql().render(name -> name.equals(map.as().value()) ? value : parameters.apply(name)));
  }

  private String name() {
    return Identifier.quote(map.as().value());
  }

  /** Return what is done value by value, adding to a table of the step's name. */
  StepScript.Loop loop(String after) {
    String table = Identifier.readable(map.id().value());
    String variable = Setting.variable(map.as().value());
    String read = Setting.read(variable);
    String each =
        "INSERT INTO "
            + table
            + "\nSELECT "
            + read
            + " AS "
            + name()
            + ", _one.*"
            + (map.keepFailed() ? ", false AS failed" : "")
            + " FROM (\n"
            + rendered(read)
            + ") AS _one;\n";
    Optional<String> failed =
        map.keepFailed()
            ? Optional.of(
                "INSERT INTO " + table + " (" + name() + ", failed) VALUES (" + read + ", true);\n")
            : Optional.empty();
    return new StepScript.Loop(values() + ";\n", variable, each, failed, after);
  }

  private String values() {
    return map.over()
        .fold(
            listed ->
                listed.values().stream()
                    .map(ParameterValue::sql)
                    .collect(Collectors.joining(", ", "SELECT unnest([", "]) AS value")),
            this::distinct);
  }

  /** Return true if values are to be worked on one by one, where a target can. */
  boolean wantsLoop() {
    return map.keepFailed() || map.over().fold(listed -> false, distinct -> true);
  }

  /** Return the statement that makes the table that rows are added to. */
  String table(List<Column> columns) {
    return "CREATE TEMP TABLE "
        + Identifier.readable(map.id().value())
        + " ("
        + columns.stream()
            .map(it -> Identifier.quote(it.name()) + " " + it.type().sql())
            .collect(Collectors.joining(", "))
        + ");\n";
  }
}
