package dev.lakewright.export.step;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.SourceFiles;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.contract.Promises;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The steps of a plan as scripts, in an order in which they can run: what writes results comes
 * last, and is to run only where nothing before it failed. Sources that always run and promise
 * nothing are read where they lie, and have no script.
 */
public final class Scripts {
  private final ExportRequest request;
  private final Plan plan;
  private final boolean loops;
  private final Skipping skipping;
  private final Promises promises;
  private final List<Step> order;

  /**
   * Make the scripts.
   *
   * @param loops true if the target works on the values of a map one by one
   */
  public Scripts(ExportRequest request, boolean loops) {
    this.request = request;
    this.plan = request.plan();
    this.loops = loops;
    PlanGraph graph = PlanGraph.of(plan);
    this.skipping = new Skipping(graph);
    this.promises = new Promises(request.columns(), name -> name);
    List<Step> first = graph.order().stream().filter(step -> !writesResults(step)).toList();
    List<Step> last = graph.order().stream().filter(Scripts::writesResults).toList();
    this.order = Stream.concat(first.stream(), last.stream()).toList();
  }

  /** Return true for steps that people or programs find something of. */
  public static boolean writesResults(Step step) {
    return step.kind().equals("sink") || step.kind().equals("report");
  }

  /** Return true for a source that has no script. */
  public static boolean isReadInPlace(Step step) {
    return step.kind().equals("source")
        && step.head().when().isEmpty()
        && step.head().contract().isEmpty();
  }

  public List<StepScript> all() {
    return order.stream().filter(step -> !isReadInPlace(step)).map(this::script).toList();
  }

  /** Return what a run is given: parameters, folders of sources, the folder of results. */
  public List<Setting> settings() {
    return Setting.all(plan, request.sources());
  }

  private StepScript script(Step step) {
    StepText text = step.accept(new StepWriter(request, loops));
    boolean hasRows = !writesResults(step);
    List<Column> columns = columns(step);
    String end = hasRows ? checks(step) + stored(step, columns) : "";
    String first = hasRows ? "" : own(step) + checks(step);
    String before = heading(step) + views(step) + first + text.body();
    String sql = text.loop().isPresent() ? before : before + end;
    Optional<StepScript.Loop> loop = text.loop().map(it -> it.with(end));
    Optional<StepScript.Skip> skip = skipping.of(step, hasRows, columns);
    String whole = sql + loop.map(it -> it.values() + it.each() + it.after()).orElse("");
    return new StepScript(step, reads(step), named(whole), sql, loop, skip, text.result());
  }

  private List<Column> columns(Step step) {
    return step.kind().equals("branch") ? StepWriter.OUTCOME : request.columnsOf(step.id());
  }

  private List<String> named(String sql) {
    return settings().stream()
        .map(Setting::name)
        .filter(name -> sql.contains(Setting.read(name)))
        .toList();
  }

  /** Return the steps whose files a step reads: inputs, and branches that decide on it. */
  private List<StepId> reads(Step step) {
    Set<StepId> reads = new LinkedHashSet<>(step.head().inputs());
    step.head().when().forEach(it -> reads.add(it.branch()));
    return reads.stream()
        .filter(id -> plan.step(id).filter(it -> !isReadInPlace(it)).isPresent())
        .toList();
  }

  private static String heading(Step step) {
    StringBuilder text = new StringBuilder();
    step.head()
        .description()
        .lines()
        .forEach(line -> text.append(("-- " + line).stripTrailing()).append('\n'));
    step.head()
        .owner()
        .ifPresent(it -> text.append("-- Owner: " + it.lines().findFirst().orElse("") + "\n"));
    return text.toString();
  }

  private String views(Step step) {
    StringBuilder text = new StringBuilder();
    for (StepId input : step.head().inputs()) {
      plan.step(input)
          .ifPresent(
              source ->
                  text.append("CREATE TEMP VIEW ")
                      .append(Identifier.readable(input.value()))
                      .append(" AS\n")
                      .append(rows(source))
                      .append(";\n"));
    }
    return text.append('\n').toString();
  }

  private String rows(Step input) {
    List<Column> columns = request.columnsOf(input.id());
    return isReadInPlace(input)
        ? "SELECT * FROM " + SourceSql.of(files(input), columns)
        : Exchange.restored(
            "read_parquet(" + Setting.read(Skipping.input(input.id())) + ")", columns);
  }

  private SourceFiles files(Step source) {
    return Optional.ofNullable(request.sources().get(source.id())).orElseThrow();
  }

  private String checks(Step step) {
    StringBuilder text = new StringBuilder();
    promises.of(step).forEach(it -> text.append(it.statement()).append('\n'));
    return text.toString();
  }

  /** The rows of a sink are its input's, under its own name where it promises something of them. */
  private static String own(Step step) {
    boolean named = step.kind().equals("sink") && step.head().contract().isPresent();
    return named
        ? "CREATE TEMP VIEW "
            + Identifier.readable(step.id().value())
            + " AS\nFROM "
            + Identifier.readable(step.head().inputs().get(0).value())
            + ";\n\n"
        : "";
  }

  private static String stored(Step step, List<Column> columns) {
    String table = Identifier.readable(step.id().value());
    return "COPY ("
        + Exchange.stored(table, columns)
        + ") TO ("
        + Setting.read("result_file")
        + ") (FORMAT parquet);\n";
  }
}
