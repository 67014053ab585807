package dev.lakewright.router.heal;

import dev.lakewright.router.GoalTree;
import dev.lakewright.router.Path;
import dev.lakewright.router.TimelyPath;
import dev.lakewright.router.ToolId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Where one run is: what is done, from where it may go on, and the ways that are left.
 *
 * <p>Done tools cost nothing. A run may go on from any of them that lies at or behind the last one
 * with an effect, since a way that leaves an effect out would have it for nothing.
 */
final class Progress<R> {
  private static final double NANOS_PER_MILLI = 1e6;

  private final RouteTask task;
  private final LongSupplier nanos;
  private final long begin;
  private final GoalTree ways;
  private final Set<ToolId> gone = new HashSet<>();
  private final Map<ToolId, R> outputs = new LinkedHashMap<>();
  private final Map<ToolId, List<ToolId>> routes = new HashMap<>();
  private final Set<ToolId> closed = new HashSet<>();

  /** Tools of which some attempt may have had its effect. */
  private final Set<ToolId> unsure = new HashSet<>();

  private final List<ToolId> sources = new ArrayList<>();
  private final List<RouteEvent> trace = new ArrayList<>();
  private List<ToolId> route;
  private Optional<RouteEvent> loss = Optional.empty();
  private boolean hopeless;

  Progress(RouteTask task, LongSupplier nanos) {
    this.task = task;
    this.nanos = nanos;
    this.begin = nanos.getAsLong();
    this.ways = new GoalTree(task.graph(), task.goal());
    this.route = List.of(task.start());
    routes.put(task.start(), route);
    sources.add(task.start());
  }

  /** Take no way through these tools. */
  void avoid(Set<ToolId> tools) {
    tools.stream().filter(task.graph()::contains).forEach(this::remove);
  }

  private void remove(ToolId tool) {
    gone.add(tool);
    ways.remove(tool);
  }

  /** Return the cheapest way left, which starts at a done tool; the latest of equal ones. */
  Optional<Path> cheapest() {
    ToolId best = at();
    for (int i = sources.size() - 1; i >= 0; i--) {
      if (ways.distance(sources.get(i)) < ways.distance(best)) {
        best = sources.get(i);
      }
    }
    Optional<Path> way =
        hopeless
            ? Optional.empty()
            : ways.path(best).filter(it -> !isTooSlow(it.tools())).or(this::timely);
    loss.ifPresent(event -> trace.add(withPath(event, way)));
    loss = Optional.empty();
    return way;
  }

  /** Return a way that fits into the time left; nothing where time does not matter. */
  private Optional<Path> timely() {
    if (Double.isInfinite(task.limitMillis())) {
      return Optional.empty();
    }
    return sources.stream()
        .flatMap(it -> TimelyPath.between(task.graph(), it, task.goal(), gone, left()).stream())
        .min(Comparator.comparingDouble(Path::cost));
  }

  private double left() {
    return task.limitMillis() - (nanos.getAsLong() - begin) / NANOS_PER_MILLI;
  }

  /** Return whether the tools of a way that are not done need more time than is left. */
  boolean isTooSlow(List<ToolId> way) {
    double millis =
        way.stream()
            .skip(1)
            .filter(tool -> !isDone(tool))
            .mapToDouble(tool -> task.graph().cost(tool).latencyMillis())
            .sum();
    return millis > left();
  }

  /** Look for a way that is quicker than the one over this tool, which stays open. */
  void late(ToolId tool) {
    String reason = String.format(Locale.ROOT, "too slow for the %.0f ms left", left());
    loss = Optional.of(RouteEvent.rerouted(tool, reason, List.of()));
  }

  private static RouteEvent withPath(RouteEvent event, Optional<Path> way) {
    List<ToolId> tools = way.map(Path::tools).orElse(List.of());
    return RouteEvent.rerouted(event.tool(), event.reason(), tools);
  }

  /** Go on from where the way starts. */
  void turnTo(Path way) {
    ToolId from = way.tools().get(0);
    if (!from.equals(at())) {
      route = routes.getOrDefault(from, List.of(from));
    }
  }

  boolean isDone(ToolId tool) {
    return outputs.containsKey(tool);
  }

  boolean isAtGoal() {
    return at().equals(task.goal());
  }

  private ToolId at() {
    return route.get(route.size() - 1);
  }

  /** Stand on a tool that is done already. */
  void passThrough(ToolId tool) {
    List<ToolId> longer = new ArrayList<>(route);
    longer.add(tool);
    route = longer;
  }

  void did(ToolId tool, R result) {
    outputs.put(tool, result);
    trace.add(RouteEvent.executed(tool));
    passThrough(tool);
    routes.put(tool, route);
    ways.free(tool);
    ToolTraits traits = task.traits(tool);
    if (traits.hasEffect()) {
      sources.clear();
      closeOthers(tool, traits.effect());
    }
    sources.add(tool);
  }

  private void closeOthers(ToolId provider, String effect) {
    task.traits()
        .forEach(
            (tool, traits) -> {
              boolean other = !tool.equals(provider) && traits.effect().equals(effect);
              if (other && task.graph().contains(tool)) {
                closed.add(tool);
                remove(tool);
              }
            });
  }

  /** Return whether another tool had, or may have had, the effect of this one. */
  boolean isClosed(ToolId tool) {
    return closed.contains(tool);
  }

  void retry(ToolId tool, ToolOutcome.Failed<R> failure) {
    doubt(tool, failure);
    trace.add(RouteEvent.retried(tool, failure.reason()));
  }

  private void doubt(ToolId tool, ToolOutcome.Failed<R> failure) {
    if (failure.kind() == FailureKind.UNKNOWN && task.traits(tool).hasEffect()) {
      unsure.add(tool);
    }
  }

  /** Take no way through the tool any more; where it may have had its effect, nor its rivals'. */
  void failed(ToolId tool, ToolOutcome.Failed<R> failure) {
    doubt(tool, failure);
    hopeless |= failure.kind() == FailureKind.HOPELESS;
    boolean open = unsure.contains(tool);
    if (open) {
      closeOthers(tool, task.traits(tool).effect());
    }
    lose(tool, failure.reason() + (open ? "; it may have had its effect, so no other may" : ""));
  }

  void lose(ToolId tool, String reason) {
    remove(tool);
    loss = Optional.of(RouteEvent.rerouted(tool, reason, List.of()));
  }

  RouteResult<R> success() {
    String goal = task.goal().value();
    return new RouteResult<>(RouteStatus.SUCCESS, goal, outputs, route, trace, 0);
  }

  RouteResult<R> demoted(Demotion demotion) {
    String reason =
        trace.isEmpty()
            ? "no way leads from " + task.start() + " to " + task.goal()
            : "no way to " + task.goal() + " is left";
    trace.add(RouteEvent.escalated(lastLost(), reason));
    String lesser = demotion.demote(task.goal(), List.copyOf(outputs.keySet()), reason);
    return new RouteResult<>(RouteStatus.DEMOTED, lesser, outputs, route, trace, 1);
  }

  private ToolId lastLost() {
    return trace.isEmpty() ? task.start() : trace.get(trace.size() - 1).tool();
  }
}
