package dev.lakewright.router.heal;

import static dev.lakewright.router.heal.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.TraceFinding.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The audit finds each kind of lie. */
class TraceAuditTest {
  private static final ToolGraph LINE =
      ToolGraph.builder().edge(id("start"), id("work"), 1).edge(id("work"), id("goal"), 1).build();

  private static final RouteTask TASK = World.of(LINE, Map.of(), Map.of()).task();

  private static CallLedger.Entry entry(String tool, boolean done) {
    return new CallLedger.Entry(new ToolCall(id(tool), "key", 1), done, FailureKind.REFUSED);
  }

  private static RouteResult<String> result(RouteStatus status, RouteEvent... trace) {
    Map<ToolId, String> outputs = new LinkedHashMap<>();
    return new RouteResult<>(status, "goal", outputs, List.of(), List.of(trace), 0);
  }

  @Test
  void acceptsAnHonestRun() {
    RouteResult<String> honest =
        result(
            RouteStatus.SUCCESS, RouteEvent.executed(id("work")), RouteEvent.executed(id("goal")));
    assertThat(TraceAudit.findings(TASK, honest, List.of(entry("work", true), entry("goal", true))))
        .isEmpty();
  }

  @Test
  void findsFailuresThatNobodySpeaksOf() {
    RouteResult<String> silent = result(RouteStatus.DEMOTED);
    assertThat(TraceAudit.findings(TASK, silent, List.of(entry("work", false))))
        .containsExactly(
            new TraceFinding(Kind.SILENT_FAILURE, id("work")),
            new TraceFinding(Kind.SILENT_END, id("goal")));
  }

  @Test
  void findsStepsThatNeverWere() {
    RouteResult<String> boast =
        result(
            RouteStatus.SUCCESS, RouteEvent.executed(id("work")), RouteEvent.executed(id("goal")));
    assertThat(TraceAudit.findings(TASK, boast, List.of(entry("work", true))))
        .contains(
            new TraceFinding(Kind.INVENTED_STEP, id("goal")),
            new TraceFinding(Kind.FALSE_SUCCESS, id("goal")));
  }

  @Test
  void findsStepsThatAreHidden() {
    RouteResult<String> modest = result(RouteStatus.SUCCESS, RouteEvent.executed(id("goal")));
    assertThat(TraceAudit.findings(TASK, modest, List.of(entry("work", true), entry("goal", true))))
        .containsExactly(new TraceFinding(Kind.HIDDEN_STEP, id("work")));
  }
}
