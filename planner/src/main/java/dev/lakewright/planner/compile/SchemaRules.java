package dev.lakewright.planner.compile;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.plan.Arguments;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.RenderedSql;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepBinder;
import dev.lakewright.core.plan.StepColumns;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.StepVisitor;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds each step over the columns of those before it, in order. What cannot be told because an
 * input is wrong is not told.
 */
final class SchemaRules implements StepVisitor<Optional<List<Column>>> {
  private final Plan plan;
  private final StepBinder binder;
  private final Arguments values;
  private final Findings findings;
  private final Map<StepId, List<Column>> columns = new LinkedHashMap<>();

  SchemaRules(Plan plan, StepBinder binder, Arguments values, Findings findings) {
    this.plan = plan;
    this.binder = binder;
    this.values = values;
    this.findings = findings;
  }

  Map<StepId, List<Column>> columns() {
    return columns;
  }

  void apply(Step step) {
    Optional<List<Column>> found = step.accept(this);
    if (found.isPresent() && ShapeRules.hasRows(step)) {
      columns.put(step.id(), found.get());
      step.head()
          .contract()
          .ifPresent(
              contract -> new ContractRules(step, binder, columns, findings).apply(contract));
    }
  }

  @Override
  public Optional<List<Column>> source(Step.Source step) {
    return binder
        .source(step)
        .fold(
            known -> Optional.of(known.columns()),
            failure -> {
              findings.problem(failure.at(findings.document().place(step.id(), "source")));
              return Optional.empty();
            });
  }

  @Override
  public Optional<List<Column>> sql(Step.Sql step) {
    return bound(step, step.sql(), values);
  }

  @Override
  public Optional<List<Column>> check(Step.Check step) {
    return Optional.ofNullable(columns.get(step.head().inputs().get(0)));
  }

  @Override
  public Optional<List<Column>> branch(Step.Branch step) {
    Optional<List<Column>> chosen = bound(step, step.choose(), values);
    if (chosen.isPresent() && chosen.get().size() != 1) {
      findings.problem(
          step.id(),
          "branch",
          "a branch chooses by one text, and this gives " + chosen.get().size() + " columns");
    }
    return Optional.empty();
  }

  @Override
  public Optional<List<Column>> map(Step.Map step) {
    step.over().fold(listed -> true, distinct -> column(step, distinct.input(), distinct.column()));
    Arguments one = values.with(step.as(), step.over().type().example());
    return bound(step, step.sql(), one).map(rows -> mapped(step, rows));
  }

  private boolean column(Step.Map step, StepId input, String name) {
    Optional<List<Column>> known = Optional.ofNullable(columns.get(input));
    boolean there =
        known.isEmpty() || known.get().stream().anyMatch(it -> it.name().equalsIgnoreCase(name));
    if (!there) {
      findings.unknown(
          step.id(), "map", input + " has no column " + name, names(known.get()), name);
    }
    return there;
  }

  private static List<Column> mapped(Step.Map step, List<Column> rows) {
    List<Column> all = new ArrayList<>();
    all.add(new Column(step.as().value(), step.over().type().column(), false));
    all.addAll(rows);
    if (step.keepFailed()) {
      all.add(new Column("failed", ColumnType.BOOLEAN, false));
    }
    return all;
  }

  @Override
  public Optional<List<Column>> sink(Step.Sink step) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Column>> report(Step.Report step) {
    return Optional.empty();
  }

  static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }

  private Optional<List<Column>> bound(Step step, SqlTemplate sql, Arguments arguments) {
    if (!placeholders(step, sql, arguments)
        || !step.head().inputs().stream().allMatch(columns::containsKey)) {
      return Optional.empty();
    }
    RenderedSql rendered = arguments.render(sql);
    StepColumns answer = binder.query(new SqlText(rendered.sql()), inputsOf(step));
    return answer.fold(
        known -> known(step, known),
        failure -> {
          findings.problem(placed(step, rendered, failure));
          return Optional.empty();
        });
  }

  private Map<StepId, List<Column>> inputsOf(Step step) {
    Map<StepId, List<Column>> inputs = new LinkedHashMap<>();
    step.head().inputs().forEach(id -> inputs.put(id, columns.getOrDefault(id, List.of())));
    return inputs;
  }

  private Optional<List<Column>> known(Step step, StepColumns.Known known) {
    for (StepId input : step.head().inputs()) {
      if (!known.reads().contains(input)) {
        findings.note(step.id(), "inputs", "the query of " + step.id() + " does not read " + input);
      }
    }
    return Optional.of(known.columns());
  }

  private Failure placed(Step step, RenderedSql rendered, Failure failure) {
    Optional<SourceLocation> inside = failure.location().map(rendered::written);
    return unlisted(step, failure).at(findings.document().sqlPlace(step.id(), inside));
  }

  /** A table that is a step, but none of the inputs, is told as that. */
  private Failure unlisted(Step step, Failure failure) {
    if (failure.code() == ErrorCode.LAKE_UNKNOWN) {
      return Failure.of(
          ErrorCode.PLAN_INVALID,
          "a plan reads tables of lakes by sources: add a source step, and read that");
    }
    if (failure.code() != ErrorCode.SQL_UNKNOWN_TABLE) {
      return failure;
    }
    List<String> others =
        plan.steps().stream()
            .filter(ShapeRules::hasRows)
            .map(it -> it.id().value())
            .filter(name -> failure.message().contains(" " + name + " "))
            .toList();
    String missing =
        others.isEmpty() ? "" : ": " + others.get(0) + " is a step, so add it to inputs";
    return Failure.of(
            ErrorCode.PLAN_INVALID,
            "the query of "
                + step.id()
                + " reads what is none of its inputs"
                + (missing.isEmpty() ? " (" + failure.message() + ")" : missing))
        .withNearest(others.isEmpty() ? failure.nearest() : List.of());
  }

  private boolean placeholders(Step step, SqlTemplate sql, Arguments arguments) {
    boolean all = true;
    for (SqlTemplate.Placeholder it : sql.placeholders()) {
      if (arguments.of(it.name()).isEmpty()) {
        all = false;
        SourceLocation inside = new RenderedSql(sql.text(), sql.text(), List.of()).at(it.start());
        List<String> known =
            plan.parameters().stream().map(parameter -> parameter.name().value()).toList();
        findings.problem(
            Failure.of(
                    ErrorCode.PLAN_INVALID,
                    it.name().equals("$")
                        ? "text in dollars is not taken in plans: put it in single quotes"
                        : "there is no parameter " + it.name())
                .at(findings.document().sqlPlace(step.id(), Optional.of(inside)))
                .withNearest(NearestNames.among(known, it.name(), 2)));
      }
    }
    return all;
  }
}
