package dev.lakewright.runtime.plan;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.StepVisitor;
import dev.lakewright.lake.catalog.Lakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Does the work of one step, once. What it gives is in its place when this returns; the caller
 * keeps the manifest.
 */
final class StepWork implements StepVisitor<Checkpoint> {
  private final StepContext context;
  private final OptionalLong sample;

  /**
   * Make the work of a step.
   *
   * @param sample rows of each source to look at
   */
  StepWork(StepContext context, OptionalLong sample) {
    this.context = context;
    this.sample = sample;
  }

  @Override
  public Checkpoint source(Step.Source step) {
    List<Column> columns = context.columnsOf(step.id());
    context.session().lake().put(step.id().value(), columns, sourceRelation(step));
    Checkpoint checkpoint =
        Checkpoint.without(
            context.key(), sourceDigest(context.setting(), context.session(), step), columns);
    return checked(step, checkpoint, false);
  }

  /** Return a digest of what a source reads; the rows that are looked at are in the key. */
  static String sourceDigest(PlanSetting setting, PlanSession session, Step.Source step) {
    return step.from()
        .fold(
            table -> setting.lakes().fingerprint(table),
            files ->
                Optional.ofNullable(session.files().get(step.id().value()))
                    .map(lakes -> lakes.fingerprint(lakes.lakes().get(0)))
                    .orElse(""));
  }

  private String sourceRelation(Step.Source step) {
    String relation =
        step.from()
            .fold(table -> context.setting().lakes().relation(stored(table)), files -> file(step));
    return sample.isPresent()
        ? "(SELECT * FROM " + relation + " LIMIT " + sample.getAsLong() + ")"
        : relation;
  }

  private TableName stored(TableName name) {
    return context
        .setting()
        .lakes()
        .table(name)
        .map(it -> it.name())
        .orElseThrow(() -> StepContext.failed("the table " + name + " is gone"));
  }

  private String file(Step.Source step) {
    Lakes lakes =
        Optional.ofNullable(context.session().files().get(step.id().value()))
            .orElseThrow(() -> StepContext.failed("the files of " + step.id() + " are gone"));
    return lakes.relation(lakes.tables(lakes.lakes().get(0)).get(0));
  }

  @Override
  public Checkpoint sql(Step.Sql step) {
    Path file = context.store().rows(step.id().value(), context.key());
    ResultTable rows = context.materialise(step, rendered(step.sql()), file, context.engine(step));
    return checked(step, rows(step, file, rows.totalRows()), rows.totalRows() == 0);
  }

  private String rendered(SqlTemplate sql) {
    return context.arguments().render(sql).sql();
  }

  /** Return the checkpoint of a step whose rows are in a file. */
  private Checkpoint rows(Step step, Path file, long count) {
    List<Column> columns = context.columnsOf(step.id());
    context
        .session()
        .lake()
        .put(step.id().value(), columns, PlanLake.files(List.of(file), columns));
    try {
      return new Checkpoint(
          context.key(),
          Sha.of(file),
          OptionalLong.of(count),
          Files.size(file),
          columns,
          Optional.of(file),
          0,
          Optional.empty(),
          List.of(),
          List.of());
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot read " + file), unreadable);
    }
  }

  private Checkpoint checked(Step step, Checkpoint checkpoint, boolean empty) {
    return step.head()
        .contract()
        .map(contract -> checkpoint.withNotes(new ContractCheck(context).of(step, contract, empty)))
        .orElse(checkpoint);
  }

  @Override
  public Checkpoint check(Step.Check step) {
    StepId input = step.head().inputs().get(0);
    Optional<Checkpoint> given =
        Optional.ofNullable(context.inputs().get(input)).map(StepResult::checkpoint);
    List<Column> columns = context.columnsOf(step.id());
    context
        .session()
        .lake()
        .put(
            step.id().value(),
            columns,
            context.session().lake().relation(PlanLake.table(input.value())));
    Checkpoint passed =
        new Checkpoint(
            context.key(),
            given.map(Checkpoint::digest).orElse("skipped"),
            given.map(Checkpoint::rows).orElse(OptionalLong.empty()),
            0,
            columns,
            Optional.empty(),
            0,
            Optional.empty(),
            List.of(),
            List.of());
    boolean empty = passed.rows().isPresent() && passed.rows().getAsLong() == 0;
    return checked(step, passed, empty);
  }

  @Override
  public Checkpoint branch(Step.Branch step) {
    ResultTable rows = context.few(step, rendered(step.choose()), 2);
    if (rows.totalRows() != 1 || rows.columns().size() != 1) {
      throw StepContext.failed(
          "the branch "
              + step.id()
              + " chooses by one text, and got "
              + rows.totalRows()
              + " rows");
    }
    Cell cell = rows.rows().get(0).get(0);
    if (!step.outcomes().contains(cell.text())) {
      throw StepContext.failed(
          "the branch "
              + step.id()
              + " came to "
              + (cell.isNull() ? "null" : cell.text())
              + ", which is none of its outcomes: "
              + String.join(", ", step.outcomes()));
    }
    return Checkpoint.without(context.key(), cell.text(), List.of()).withOutcome(cell.text());
  }

  @Override
  public Checkpoint map(Step.Map step) {
    MapWork work = new MapWork(context, step);
    Path file = context.store().rows(step.id().value(), context.key());
    MapWork.Result result = work.run(file);
    Checkpoint checkpoint = rows(step, file, result.rows()).withFailedAtoms(result.failed());
    return checked(step, checkpoint, result.rows() == 0);
  }

  @Override
  public Checkpoint sink(Step.Sink step) {
    return new SinkWork(context).write(step);
  }

  @Override
  public Checkpoint report(Step.Report step) {
    return new ReportWork(context).write(step);
  }

  /** Return all rows of a step. */
  static String all(StepId step) {
    return "SELECT * FROM " + Identifier.quote(step.value());
  }
}
