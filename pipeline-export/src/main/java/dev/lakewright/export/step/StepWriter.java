package dev.lakewright.export.step;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.StepVisitor;
import dev.lakewright.export.contract.Promise;
import dev.lakewright.export.contract.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what each kind of step does, over views of its inputs. */
final class StepWriter implements StepVisitor<StepText> {
  /** What the file of a branch holds. */
  static final List<Column> OUTCOME = List.of(new Column("outcome", ColumnType.TEXT, false));

  private final ExportRequest request;
  private final boolean loops;

  StepWriter(ExportRequest request, boolean loops) {
    this.request = request;
    this.loops = loops;
  }

  private static String parameter(String name) {
    return Setting.read(Setting.variable(name));
  }

  private static String query(SqlTemplate sql) {
    return Statement.bare(sql.render(StepWriter::parameter));
  }

  private static StepText table(Step step, String query) {
    return StepText.rows(
        "CREATE TEMP TABLE " + Identifier.readable(step.id().value()) + " AS\n" + query + ";\n\n");
  }

  @Override
  public StepText source(Step.Source step) {
    String files =
        Optional.ofNullable(request.sources().get(step.id()))
            .map(it -> SourceSql.of(it, request.columnsOf(step.id())))
            .orElseThrow();
    return table(step, "SELECT * FROM " + files + "\n");
  }

  @Override
  public StepText sql(Step.Sql step) {
    return table(step, query(step.sql()));
  }

  @Override
  public StepText check(Step.Check step) {
    StepId input = step.head().inputs().get(0);
    return table(step, "SELECT * FROM " + Identifier.readable(input.value()) + "\n");
  }

  @Override
  public StepText branch(Step.Branch step) {
    String table = Identifier.readable(step.id().value());
    String known =
        step.outcomes().stream().map(Identifier::literal).collect(Collectors.joining(", "));
    return StepText.rows(
        "CREATE TEMP TABLE "
            + table
            + " AS\nSELECT CAST(outcome AS VARCHAR) AS outcome FROM (\n"
            + query(step.choose())
            + ") AS chosen(outcome);\n\n-- "
            + step.id()
            + ": one of its outcomes\nSELECT error("
            + Identifier.literal(Promise.BROKEN + step.id() + ": it chose ")
            + " || found) AS warning FROM (\n"
            + "  SELECT coalesce(string_agg(outcome, ', '), 'nothing') AS found, count(*) AS n,\n"
            + "    count(*) FILTER (WHERE outcome IN ("
            + known
            + ")) AS known FROM "
            + table
            + "\n) WHERE n <> 1 OR known <> 1;\n\n");
  }

  @Override
  public StepText map(Step.Map step) {
    MapSql map = new MapSql(step, StepWriter::parameter, name -> name);
    if (!loops || !map.wantsLoop()) {
      return table(step, map.query());
    }
    String made = map.table(request.columnsOf(step.id()));
    return new StepText(made, Optional.of(map.loop("")), new Result.Rows());
  }

  @Override
  public StepText sink(Step.Sink step) {
    List<Column> columns = request.columnsOf(step.head().inputs().get(0));
    SinkSql sink = new SinkSql(step, columns);
    return new StepText(sink.sql(), Optional.empty(), sink.result());
  }

  @Override
  public StepText report(Step.Report step) {
    return new StepText(
        ReportSql.of(step, request.columns()), Optional.empty(), new Result.OneFile(step.path()));
  }
}
