package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.Checks;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import dev.lakewright.runtime.route.ProductGraph;
import dev.lakewright.runtime.route.WriterNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What each tool of the product does to a question, as a list of steps.
 *
 * @param writers those that are set up
 * @param gate asked when a statement comes to it, so that it may load meanwhile
 * @param engines the ways to an engine, by the tool that stands for each
 * @param engineOrder which of them there are for a lake, in the order in which they are tried
 * @param threads where writers run
 * @param nanos a clock for how long things take
 */
public record QuestionSteps(
    Catalog catalog,
    List<WriterTool> writers,
    Supplier<Gate> gate,
    Map<ToolId, EnginePath> engines,
    Function<LakeName, List<ToolId>> engineOrder,
    Checks checks,
    ExecutorService threads,
    LongSupplier nanos) {

  /** Return what is done before the way of a question forks. */
  List<Step> before() {
    return List.of(new ReadStep());
  }

  ToolGraph graphOf(QuestionState first) {
    List<ToolId> order = engineOrder.apply(first.context().lake());
    return first.typed().isPresent()
        ? ProductGraph.ofStatements(order)
        : ProductGraph.ofWriters(allowed(first.context()), order);
  }

  boolean hasWriters(Set<Tier> tiers) {
    return writers.stream().anyMatch(it -> tiers.contains(it.tier()));
  }

  private List<WriterNode> allowed(RunContext context) {
    List<WriterNode> nodes =
        writers.stream()
            .filter(it -> context.tiers().contains(it.tier()))
            .map(WriterTool::node)
            .toList();
    boolean alone = nodes.stream().allMatch(it -> it.tier() == Tier.PARSER);
    return alone ? nodes.stream().filter(it -> !it.isLastResort()).toList() : nodes;
  }

  /** The way to an engine that is taken first. */
  private EnginePath first() {
    return (lake, tables) ->
        Optional.ofNullable(engines.get(engineOrder.apply(lake).get(0)))
            .orElseThrow()
            .engine(lake, tables);
  }

  /** Return the steps of every tool. */
  Map<ToolId, List<Step>> byTool() {
    Map<ToolId, List<Step>> steps = new LinkedHashMap<>();
    Suggestions suggestions = new Suggestions(catalog);
    Rehearsals rehearsals = new Rehearsals(gate, first(), catalog);
    AskBack askBack = new AskBack(rehearsals);
    GateStep gateStep = new GateStep(gate);
    for (WriterTool writer : writers) {
      WriteStep step = new WriteStep(writer, suggestions, rehearsals, askBack, threads);
      steps.put(writer.node().tool(), List.of(step, gateStep));
    }
    steps.put(ProductGraph.GATE, List.of(gateStep));
    engines.forEach((tool, path) -> steps.put(tool, List.of(new RunStep(path, nanos))));
    CheckStep checkStep = new CheckStep(checks, catalog, gate, nanos);
    Mending mending = new Mending(gate, checkStep, nanos);
    steps.put(ProductGraph.ANSWER, List.of(checkStep, new DecideStep(askBack, mending)));
    return steps;
  }
}
