package dev.lakewright.bench.routing;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.CallLedger;
import dev.lakewright.router.heal.Demotion;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.HealingRouter;
import dev.lakewright.router.heal.Monitors;
import dev.lakewright.router.heal.RouteResult;
import dev.lakewright.router.heal.RouteTask;
import dev.lakewright.router.heal.Situation;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolTraits;
import dev.lakewright.router.heal.TraceAudit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Random sequences of failures over the scenarios' graphs: tools fail now and then in every way,
 * come back, are reported down and up while the run goes on, and have effects, with keys or
 * without.
 */
final class Chaos {
  private final List<Scenario> scenarios;
  private final Random random;

  Chaos(List<Scenario> scenarios, long seed) {
    this.scenarios = scenarios;
    this.random = new Random(seed);
  }

  /** How many runs there were, reached their goal, and had something that the audit found. */
  record Count(int runs, int reached, int found, int calls) {}

  Count run(int runs) {
    int reached = 0;
    int found = 0;
    int calls = 0;
    for (int run = 0; run < runs; run++) {
      RouteTask task = task(run, scenarios.get(random.nextInt(scenarios.size())));
      double badness = random.nextDouble();
      CallLedger<String> ledger = new CallLedger<>(call -> outcome(call.tool(), badness));
      Monitors monitors = Monitors.published(Set.of(), Runnable::run);
      HealingRouter router =
          new HealingRouter(monitors, Demotion.BY_NAME, () -> some(task.graph().tools()), () -> 0);
      RouteResult<String> result = router.run(task, ledger);
      reached += result.goal().equals(task.goal().value()) ? 1 : 0;
      found += TraceAudit.findings(task, result, ledger.entries()).isEmpty() ? 0 : 1;
      calls += ledger.entries().size();
    }
    return new Count(runs, reached, found, calls);
  }

  private ToolOutcome<String> outcome(ToolId tool, double badness) {
    List<FailureKind> kinds = List.of(FailureKind.values());
    return random.nextDouble() < badness
        ? ToolOutcome.failed(kinds.get(random.nextInt(kinds.size())), "chaos")
        : ToolOutcome.done(tool.value());
  }

  private Set<ToolId> some(List<ToolId> tools) {
    return random.nextInt(4) > 0
        ? Set.of()
        : tools.stream().filter(tool -> random.nextInt(6) == 0).collect(Collectors.toSet());
  }

  private RouteTask task(int run, Scenario scenario) {
    Map<ToolId, ToolTraits> traits = new HashMap<>();
    for (ToolId tool : scenario.graph().tools()) {
      String effect = random.nextInt(3) == 0 ? "" : scenario.rivals(tool).get(0).value();
      traits.put(tool, new ToolTraits(effect, random.nextBoolean(), random.nextInt(3)));
    }
    Set<ToolId> down = new HashSet<>(some(scenario.graph().tools()));
    return new RouteTask(
        "chaos-" + run,
        scenario.graph(),
        scenario.start(),
        scenario.goal(),
        traits,
        Situation.CALM.withDown(down));
  }
}
