package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.router.CheapestPath;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.Weighing;
import dev.lakewright.router.guard.BreakCircuits;
import dev.lakewright.router.guard.ContainDefects;
import dev.lakewright.router.heal.Demotion;
import dev.lakewright.router.heal.HealingRouter;
import dev.lakewright.router.heal.Monitors;
import dev.lakewright.router.heal.RouteEvent;
import dev.lakewright.router.heal.RouteResult;
import dev.lakewright.router.heal.RouteStatus;
import dev.lakewright.router.heal.RouteTask;
import dev.lakewright.router.heal.SelfHealing;
import dev.lakewright.router.heal.Situation;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import dev.lakewright.router.health.HealthBook;
import dev.lakewright.runtime.route.ProductGraph;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Takes questions and statements through the product's graph: the cheapest healthy way first, round
 * whatever fails. What tools do is told to the health book, which weighs the graph of the next run.
 */
public final class QuestionRouter {
  /** Where a question came to, and on which way. */
  public record Travelled(QuestionState last, RouteTaken route) {}

  private final QuestionSteps steps;
  private final HealthBook health;
  private final Clock clock;
  private final LongSupplier nanos;

  /**
   * Make a router.
   *
   * @param nanos a clock that never goes back, in nanoseconds
   */
  public QuestionRouter(QuestionSteps steps, HealthBook health, Clock clock, LongSupplier nanos) {
    this.steps = steps;
    this.health = health;
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * Take a question that nobody has looked at, or a statement, as far as it comes. Where a check
   * rejects what a tier wrote, the tiers above it are asked.
   */
  public Travelled travel(QuestionState first, RunListener listener) {
    boolean typed = first.typed().isPresent();
    QuestionState read = typed ? first : new Stages(clock, listener).through(steps.before(), first);
    return read.ended() ? new Travelled(read, RouteTaken.NONE) : upward(read, typed, listener);
  }

  private Travelled upward(QuestionState read, boolean typed, RunListener listener) {
    Travelled way = once(read, typed, listener);
    Optional<Rejected> rejected =
        Rejected.in(way.last())
            .map(it -> it.without(tried(way.route())))
            .filter(it -> steps.hasWriters(it.higher()));
    return rejected.map(it -> above(it, way, read, listener)).orElse(way);
  }

  /** The tiers that the way led round, which had their chance. */
  private static Set<Tier> tried(RouteTaken route) {
    return Arrays.stream(Tier.values())
        .filter(
            tier ->
                route.detours().stream()
                    .anyMatch(
                        it ->
                            it.tool().equals(tier.word())
                                || it.tool().startsWith(tier.word() + "/")))
        .collect(Collectors.toSet());
  }

  private Travelled above(
      Rejected rejected, Travelled below, QuestionState read, RunListener listener) {
    String tool = ProductGraph.tool(rejected.tier()).value();
    listener.happened(
        new RunEvent.ToolFailed(read.context().run(), clock.instant(), tool, rejected.reason()));
    Travelled next = upward(read.by(rejected.higher()), false, listener);
    boolean better =
        next.last()
            .ending()
            .map(it -> it.fold(() -> true, abstention -> false, failure -> false))
            .orElse(false);
    RouteTaken route =
        next.route()
            .after(
                below.route(),
                new RouteTaken.Detour(tool, rejected.reason(), next.route().tools()));
    return new Travelled(better ? next.last() : below.last(), route);
  }

  private Travelled once(QuestionState read, boolean typed, RunListener listener) {
    Journey journey = new Journey(steps.byTool(), clock, listener, read);
    List<RuntimeException> defects = new ArrayList<>();
    RouteTask task = task(read, typed);
    boolean healthy = hasHealthyWay(task);
    RouteResult<QuestionState> result =
        router(healthy).run(task, guarded(journey, defects, healthy));
    boolean arrived = result.status() == RouteStatus.SUCCESS;
    RouteTaken route = taken(result);
    route = route.costing(read.context().models().cost());
    QuestionState last = arrived ? journey.state() : new Demoted(journey, route).orThrow(defects);
    return new Travelled(last, route);
  }

  /** Where every way is broken, one that may be sound again is better than none at all. */
  private boolean hasHealthyWay(RouteTask task) {
    return CheapestPath.between(task.graph(), task.start(), task.goal(), health.down()).isPresent();
  }

  private SelfHealing router(boolean healthy) {
    Monitors monitors = Monitors.published(Set.of(), Runnable::run);
    return new HealingRouter(
        monitors, Demotion.BY_NAME, () -> healthy ? health.down() : Set.of(), nanos);
  }

  private RouteTask task(QuestionState read, boolean typed) {
    ToolGraph graph = health.weigh(steps.graphOf(read), Weighing.DEFAULT);
    ToolId start = typed ? ProductGraph.STATEMENT : ProductGraph.QUESTION;
    String id = read.context().run().value();
    return new RouteTask(id, graph, start, ProductGraph.ANSWER, Map.of(), Situation.CALM);
  }

  /**
   * The gate and the checks are no tools that others could stand in for, so nothing guards them.
   */
  private ToolRunner<QuestionState> guarded(
      Journey journey, List<RuntimeException> defects, boolean healthy) {
    ToolRunner<QuestionState> contained =
        new ContainDefects<>((call, defect) -> defects.add(defect), journey);
    ToolRunner<QuestionState> broken = new BreakCircuits<>(health, nanos, contained);
    Set<ToolId> unguarded = Set.of(ProductGraph.GATE, ProductGraph.ANSWER);
    return call -> {
      ToolOutcome<QuestionState> outcome =
          (!healthy || unguarded.contains(call.tool()) ? contained : broken).run(call);
      return outcome.fold(
          done -> done,
          failed -> {
            journey.failed(call.tool(), failed.reason());
            return failed;
          });
    };
  }

  private static RouteTaken taken(RouteResult<QuestionState> result) {
    List<RouteTaken.Detour> detours =
        result.trace().stream()
            .filter(event -> event.kind() == RouteEvent.Kind.REROUTE)
            .map(
                event ->
                    new RouteTaken.Detour(
                        event.tool().value(), event.reason(), names(event.path())))
            .toList();
    return new RouteTaken(names(result.route()), detours);
  }

  private static List<String> names(List<ToolId> tools) {
    return tools.stream().map(ToolId::value).toList();
  }
}
