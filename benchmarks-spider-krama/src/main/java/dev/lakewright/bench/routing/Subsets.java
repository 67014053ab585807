package dev.lakewright.bench.routing;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.CallLedger;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.RouteEvent;
import dev.lakewright.router.heal.RouteResult;
import dev.lakewright.router.heal.RouteStatus;
import dev.lakewright.router.heal.RouteTask;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.TraceAudit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every set of failing tools of a scenario's graph, the goal included, against trying all ways: the
 * run succeeds where there is a way at all, each way taken after a failure is the cheapest left,
 * and the audit finds nothing.
 */
final class Subsets {
  private static final double ROUNDING = 1e-9;

  private final Scenario scenario;
  private final List<ToolId> tools;
  private int wrong;
  private int silent;

  private Subsets(Scenario scenario) {
    this.scenario = scenario;
    this.tools =
        scenario.graph().tools().stream().filter(it -> !it.equals(scenario.start())).toList();
  }

  /** How many sets there are, in how many the run is not the best, and in how many it is silent. */
  record Count(int sets, int wrong, int silent) {}

  static Count count(Scenario scenario) {
    Subsets subsets = new Subsets(scenario);
    int sets = 1 << subsets.tools.size();
    for (int bits = 0; bits < sets; bits++) {
      subsets.check(subsets.failing(bits));
    }
    return new Count(sets, subsets.wrong, subsets.silent);
  }

  private Set<ToolId> failing(int bits) {
    Set<ToolId> failing = new HashSet<>();
    for (int tool = 0; tool < tools.size(); tool++) {
      if ((bits & (1 << tool)) != 0) {
        failing.add(tools.get(tool));
      }
    }
    return failing;
  }

  private void check(Set<ToolId> failing) {
    RouteTask task = scenario.met();
    CallLedger<String> ledger =
        new CallLedger<>(
            call ->
                failing.contains(call.tool())
                    ? ToolOutcome.failed(FailureKind.REFUSED, "down")
                    : ToolOutcome.done(call.tool().value()));
    RouteResult<String> result = HealingTable.lakewright().run(task, ledger);
    boolean way = ways(failing, Set.of()).cheapest(task.start()) < Double.POSITIVE_INFINITY;
    boolean ended = result.status() == (way ? RouteStatus.SUCCESS : RouteStatus.DEMOTED);
    wrong += ended && takesTheCheapest(result) ? 0 : 1;
    silent += TraceAudit.findings(task, result, ledger.entries()).isEmpty() ? 0 : 1;
  }

  private boolean takesTheCheapest(RouteResult<String> result) {
    List<ToolId> sources = new ArrayList<>(List.of(scenario.start()));
    Set<ToolId> closed = new HashSet<>();
    for (RouteEvent event : result.trace()) {
      if (event.kind() == RouteEvent.Kind.EXECUTE) {
        sources.add(event.tool());
      } else if (event.kind() == RouteEvent.Kind.REROUTE) {
        closed.add(event.tool());
        AllWays ways = ways(closed, new HashSet<>(sources));
        double best = sources.stream().mapToDouble(ways::cheapest).min().orElseThrow();
        double taken = ways.cost(event.path());
        if (taken != best && !(Math.abs(taken - best) < ROUNDING)) {
          return false;
        }
      }
    }
    return true;
  }

  private AllWays ways(Set<ToolId> closed, Set<ToolId> done) {
    return new AllWays(scenario.graph(), scenario.goal(), closed, done);
  }
}
