package dev.lakewright.bench.routing;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.CallLedger;
import dev.lakewright.router.heal.Demotion;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.HealingRouter;
import dev.lakewright.router.heal.Monitors;
import dev.lakewright.router.heal.PublishedHealing;
import dev.lakewright.router.heal.RouteResult;
import dev.lakewright.router.heal.RouteStatus;
import dev.lakewright.router.heal.RouteTask;
import dev.lakewright.router.heal.SelfHealing;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.TraceAudit;
import dev.lakewright.router.heal.TraceFinding.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The 19 scenarios: both modes of the router, ReAct and a static workflow. */
final class HealingTable {
  private static final List<Kind> SILENT = List.of(Kind.SILENT_FAILURE, Kind.SILENT_END);

  private final List<Scenario> scenarios;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final StringBuilder table = new StringBuilder();

  HealingTable(List<Scenario> scenarios) {
    this.scenarios = scenarios;
  }

  static SelfHealing faithful() {
    return new PublishedHealing(Monitors.published(Set.of(), Runnable::run), Demotion.BY_NAME);
  }

  static SelfHealing lakewright() {
    return new HealingRouter(
        Monitors.published(Set.of(), Runnable::run), Demotion.BY_NAME, Set::of, () -> 0);
  }

  /** One run and what the audit says of it. */
  record Audited(RouteResult<String> result, boolean silent, int findings) {
    static Audited of(SelfHealing healing, RouteTask task, Set<ToolId> failing) {
      CallLedger<String> ledger = new CallLedger<>(call -> outcome(call.tool(), failing));
      RouteResult<String> result = healing.run(task, ledger);
      var findings = TraceAudit.findings(task, result, ledger.entries());
      boolean silent = findings.stream().anyMatch(it -> SILENT.contains(it.kind()));
      return new Audited(result, silent, findings.size());
    }

    private static ToolOutcome<String> outcome(ToolId tool, Set<ToolId> failing) {
      return failing.contains(tool)
          ? ToolOutcome.failed(FailureKind.REFUSED, "down")
          : ToolOutcome.done(tool.value());
    }
  }

  Findings findings() {
    table.append(
        """
        ## Self-healing routing: 19 scenarios, 16 of them with failures
        | method | completed | demoted, said so | silent failures | model calls | reroutes |
        |---|---|---|---|---|---|
        """);
    react();
    staticWorkflow();
    row("publication's router (its figure)", 19, 0, 0, 9, 24);
    mode("faithful", faithful());
    mode("lakewright", lakewright());
    figures.put("faithfulPathsEqual", (double) scenarios.stream().filter(this::samePath).count());
    double saved = 1 - figure("faithfulModelCalls") / figure("reactModelCalls");
    figures.put("modelCallsSaved", saved);
    table.append(
        "\nThe publication, and so its mode, counts a demotion as completed; ours tells.\n");
    return new Findings(figures, table.toString());
  }

  private double figure(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }

  private void react() {
    int calls = scenarios.stream().mapToInt(ReactBaseline::modelCalls).sum();
    figures.put("reactModelCalls", (double) calls);
    row("ReAct (its figure: 123)", scenarios.size(), 0, 0, calls, 0);
  }

  private void staticWorkflow() {
    int silent = 0;
    for (Scenario scenario : scenarios) {
      StaticWorkflow workflow = new StaticWorkflow(scenario);
      silent += Audited.of(workflow, scenario.met(), scenario.failed()).silent() ? 1 : 0;
    }
    figures.put("staticSilent", (double) silent);
    figures.put("staticCorrect", (double) scenarios.size() - silent);
    row("static workflow (its figures: 16, 3)", scenarios.size() - silent, 0, silent, 0, 0);
  }

  private void mode(String name, SelfHealing healing) {
    int completed = 0;
    int silent = 0;
    int modelCalls = 0;
    int reroutes = 0;
    for (Scenario scenario : scenarios) {
      RouteTask task = name.equals("faithful") ? scenario.foretold() : scenario.pinned();
      Audited run = Audited.of(healing, task, scenario.failed());
      completed += run.result().status() == RouteStatus.SUCCESS ? 1 : 0;
      silent += run.silent() ? 1 : 0;
      modelCalls += run.result().modelCalls();
      reroutes += (int) run.result().reroutes();
    }
    figures.put(name + "Completed", (double) completed);
    figures.put(name + "ModelCalls", (double) modelCalls);
    figures.put(name + "Reroutes", (double) reroutes);
    figures.put(name + "Silent", (double) silent);
    row("ours, " + name, completed, scenarios.size() - completed, silent, modelCalls, reroutes);
  }

  private boolean samePath(Scenario scenario) {
    RouteResult<String> result =
        Audited.of(faithful(), scenario.foretold(), scenario.failed()).result();
    return result.executed().equals(scenario.measured().path())
        && result.modelCalls() == scenario.measured().modelCalls()
        && result.reroutes() == scenario.measured().reroutes();
  }

  private void row(
      String method, int completed, int demoted, int silent, int modelCalls, int reroutes) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d | %d |%n",
            method,
            completed,
            demoted,
            silent,
            modelCalls,
            reroutes));
  }
}
