package dev.lakewright.router.heal;

import static dev.lakewright.router.heal.World.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.RouteEvent.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The faults of the publication, each beside what is done instead. */
class HealingRouterTest {
  private static final ToolTraits PAYS = new ToolTraits("payment", false, 0);
  private static final Map<ToolId, ToolTraits> TRAITS = Map.of(id("visa"), PAYS, id("giro"), PAYS);

  /** Two payments; each leads to a message of its own. */
  private static final ToolGraph SHOP =
      ToolGraph.builder()
          .edge(id("start"), id("visa"), 1)
          .edge(id("start"), id("giro"), 2)
          .edge(id("visa"), id("mail"), 1)
          .edge(id("giro"), id("text"), 1)
          .edge(id("mail"), id("goal"), 1)
          .edge(id("text"), id("goal"), 1)
          .build();

  private static RouteResult<String> published(World world, ToolRunner<String> tools) {
    Monitors monitors = Monitors.published(Set.of(), Runnable::run);
    return new PublishedHealing(monitors, Demotion.BY_NAME).run(world.task(), tools);
  }

  @Test
  void paysOnceWhereThePublicationPaysTwice() {
    World world = World.of(SHOP, TRAITS, Map.of(id("mail"), FailureKind.REFUSED));
    CallLedger<String> theirs = new CallLedger<>(world);
    RouteResult<String> paidTwice = published(world, theirs);
    assertThat(paidTwice.executed()).contains(id("visa"), id("giro"));
    assertThat(TraceAudit.findings(world.task(), paidTwice, theirs.entries()))
        .contains(new TraceFinding(TraceFinding.Kind.REPEATED_EFFECT, id("giro")));

    RouteResult<String> result = World.router().run(world.task(), world);
    assertThat(result.status()).isEqualTo(RouteStatus.DEMOTED);
    assertThat(result.outputs()).containsExactly(Map.entry(id("visa"), "visa"));
    assertThat(result.goal()).isEqualTo("degraded_goal");
  }

  @Test
  void asksNoOtherProviderWhereAnEffectMayHaveBeenHad() {
    World world = World.of(SHOP, TRAITS, Map.of(id("visa"), FailureKind.UNKNOWN));
    RouteResult<String> result = World.router().run(world.task(), world);
    assertThat(result.status()).isEqualTo(RouteStatus.DEMOTED);
    assertThat(result.executed()).isEmpty();
    assertThat(result.trace().get(0).reason()).contains("may have had its effect");
  }

  /** The second attempt is refused, but the first may have paid. */
  @Test
  void remembersADoubtOverLaterAttempts() {
    ToolTraits keyed = new ToolTraits("payment", true, 1);
    World world = World.of(SHOP, Map.of(id("visa"), keyed, id("giro"), keyed), Map.of());
    Deque<ToolOutcome<String>> answers =
        new ArrayDeque<>(
            List.of(
                ToolOutcome.failed(FailureKind.UNKNOWN, "no answer"),
                ToolOutcome.failed(FailureKind.REFUSED, "card is locked")));
    RouteResult<String> result =
        World.router()
            .run(
                world.task(),
                call -> answers.isEmpty() ? ToolOutcome.done("done") : answers.remove());
    assertThat(result.status()).isEqualTo(RouteStatus.DEMOTED);
    assertThat(result.executed()).isEmpty();
  }

  @Test
  void asksAnotherProviderWhereNothingHappened() {
    World world = World.of(SHOP, TRAITS, Map.of(id("visa"), FailureKind.PASSING));
    RouteResult<String> result = World.router().run(world.task(), world);
    assertThat(result.status()).isEqualTo(RouteStatus.SUCCESS);
    assertThat(result.route()).containsExactly(id("start"), id("giro"), id("text"), id("goal"));
    assertThat(result.modelCalls()).isZero();
  }

  @Test
  void callsAgainWithTheSameKeyOnlyWhereTheToolTakesKeys() {
    ToolTraits keyed = new ToolTraits("payment", true, 2);
    World world = World.of(SHOP, Map.of(id("visa"), keyed, id("giro"), keyed), Map.of());
    Deque<ToolOutcome<String>> answers =
        new ArrayDeque<>(
            List.of(
                ToolOutcome.failed(FailureKind.UNKNOWN, "no answer"),
                ToolOutcome.failed(FailureKind.PASSING, "busy"),
                ToolOutcome.done("paid")));
    List<ToolCall> calls = new ArrayList<>();
    ToolRunner<String> tools =
        call -> {
          calls.add(call);
          return answers.isEmpty() ? ToolOutcome.done("done") : answers.remove();
        };
    CallLedger<String> ledger = new CallLedger<>(tools);
    RouteResult<String> result = World.router().run(world.task(), ledger);
    assertThat(calls)
        .startsWith(
            new ToolCall(id("visa"), "run/payment", 1),
            new ToolCall(id("visa"), "run/payment", 2),
            new ToolCall(id("visa"), "run/payment", 3));
    assertThat(result.outputs()).containsEntry(id("visa"), "paid");
    assertThat(TraceAudit.findings(world.task(), result, ledger.entries())).isEmpty();
    assertThat(new ToolTraits("payment", false, 2).repeats(FailureKind.UNKNOWN, 1)).isFalse();
    assertThat(new ToolTraits("payment", false, 2).repeats(FailureKind.PASSING, 1)).isTrue();
    assertThat(new ToolTraits("payment", true, 2).repeats(FailureKind.REFUSED, 1)).isFalse();
    assertThat(new ToolTraits("", false, 2).repeats(FailureKind.UNKNOWN, 2)).isTrue();
    assertThat(new ToolTraits("", false, 2).repeats(FailureKind.UNKNOWN, 3)).isFalse();
  }

  @Test
  void tellsADemotionFromASuccess() {
    World world =
        World.of(
            SHOP, TRAITS, Map.of(id("visa"), FailureKind.REFUSED, id("giro"), FailureKind.REFUSED));
    CallLedger<String> theirs = new CallLedger<>(world);
    RouteResult<String> escalated = published(world, theirs);
    assertThat(escalated.status()).isEqualTo(RouteStatus.SUCCESS);
    assertThat(TraceAudit.findings(world.task(), escalated, theirs.entries()))
        .containsExactly(new TraceFinding(TraceFinding.Kind.FALSE_SUCCESS, id("goal")));

    RouteResult<String> result = World.router().run(world.task(), world);
    assertThat(result.status()).isEqualTo(RouteStatus.DEMOTED);
    assertThat(result.reroutes()).isEqualTo(2);
    assertThat(result.modelCalls()).isEqualTo(1);
  }

  @Test
  void passesByToolsThatAreKnownToBeDown() {
    HealingRouter router =
        new HealingRouter(
            Monitors.published(Set.of(), Runnable::run),
            Demotion.BY_NAME,
            () -> Set.of(id("visa")),
            () -> 0);
    World world = World.of(SHOP, TRAITS, Map.of());
    RouteResult<String> result = router.run(world.task(), world);
    assertThat(result.executed()).containsExactly(id("giro"), id("text"), id("goal"));
    assertThat(result.trace().get(0))
        .isEqualTo(
            new RouteEvent(
                Kind.REROUTE,
                id("visa"),
                "known to be down",
                List.of(id("start"), id("giro"), id("text"), id("goal"))));
  }

  @Test
  void goesBackToAForkWhereNothingWasChanged() {
    World world = World.of(SHOP, Map.of(), Map.of(id("mail"), FailureKind.REFUSED));
    RouteResult<String> result = World.router().run(world.task(), world);
    assertThat(result.route()).containsExactly(id("start"), id("giro"), id("text"), id("goal"));
    assertThat(result.executed()).startsWith(id("visa"));
  }

  @Test
  void endsWhereNoOtherToolWillDoBetter() {
    World world = World.of(SHOP, Map.of(), Map.of(id("visa"), FailureKind.HOPELESS));
    CallLedger<String> ledger = new CallLedger<>(world);
    RouteResult<String> result = World.router().run(world.task(), ledger);
    assertThat(result.status()).isEqualTo(RouteStatus.DEMOTED);
    assertThat(result.executed()).isEmpty();
    assertThat(result.trace())
        .extracting(RouteEvent::kind)
        .containsExactly(Kind.REROUTE, Kind.ESCALATE);
    assertThat(TraceAudit.findings(world.task(), result, ledger.entries())).isEmpty();
  }

  @Test
  void saysWhereNoWayLeads() {
    ToolGraph graph =
        ToolGraph.builder()
            .edge(id("start"), id("visa"), 1)
            .edge(id("visa"), id("start"), 1)
            .tool(id("goal"), ToolCost.DEFAULT)
            .build();
    World world = World.of(graph, Map.of(), Map.of());
    RouteResult<String> result = World.router().run(world.task(), world);
    assertThat(result.status()).isEqualTo(RouteStatus.DEMOTED);
    assertThat(result.trace())
        .extracting(RouteEvent::reason)
        .containsExactly("no way leads from start to goal");
    ToolGraph other = ToolGraph.builder().edge(id("start"), id("visa"), 1).build();
    assertThatThrownBy(() -> World.of(other, Map.of(), Map.of()))
        .hasMessage("no tool goal in the graph");
  }

  /** The cheap way takes 300 ms and the dear one 60 ms, of which each step takes twice as long. */
  @Test
  void takesAWayThatFitsIntoTheTimeLeft() {
    ToolGraph graph =
        ToolGraph.builder()
            .tool(id("index"), new ToolCost(20, 1, 0))
            .tool(id("slow"), new ToolCost(260, 1, 0))
            .tool(id("quick"), new ToolCost(20, 1, 0))
            .tool(id("goal"), new ToolCost(20, 1, 0))
            .edge(id("start"), id("index"), 1)
            .edge(id("index"), id("slow"), 1)
            .edge(id("index"), id("quick"), 90)
            .edge(id("slow"), id("goal"), 1)
            .edge(id("quick"), id("goal"), 1)
            .build();
    assertThat(timed(graph, 1_000).executed()).containsExactly(id("index"), id("slow"), id("goal"));
    RouteResult<String> hurried = timed(graph, 310);
    assertThat(hurried.executed()).containsExactly(id("index"), id("quick"), id("goal"));
    assertThat(hurried.trace().get(1).reason()).isEqualTo("too slow for the 270 ms left");
    RouteResult<String> late = timed(graph, 70);
    assertThat(late.status()).isEqualTo(RouteStatus.DEMOTED);
    assertThat(late.executed()).containsExactly(id("index"));
  }

  private static RouteResult<String> timed(ToolGraph graph, double limit) {
    long[] now = {0};
    RouteTask task =
        new RouteTask("run", graph, id("start"), id("goal"), Map.of(), Situation.CALM, limit);
    HealingRouter router =
        new HealingRouter(
            Monitors.published(Set.of(), Runnable::run),
            Demotion.BY_NAME,
            Set::of,
            () -> now[0] * 1_000_000);
    return router.run(
        task,
        call -> {
          now[0] += 2 * (long) graph.cost(call.tool()).latencyMillis();
          return ToolOutcome.done("done");
        });
  }
}
