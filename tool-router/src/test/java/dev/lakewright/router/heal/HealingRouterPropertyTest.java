package dev.lakewright.router.heal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.RouteEvent.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Runs over random graphs of at most twelve tools, against ways found by trying them all. */
class HealingRouterPropertyTest {
  @Property(tries = 1000)
  void reachesTheGoalWheneverThereIsAWay(@ForAll long seed) {
    World world = World.random(seed, false);
    RouteResult<String> result = World.router().run(world.task(), world);
    BruteForce ways =
        new BruteForce(
            world.task().graph(), world.task().goal(), world.failing().keySet(), Set.of());
    boolean way = ways.cheapest(world.task().start()) < Double.POSITIVE_INFINITY;
    assertThat(result.status()).isEqualTo(way ? RouteStatus.SUCCESS : RouteStatus.DEMOTED);
  }

  @Property(tries = 1000)
  void staysSilentAboutNothingAndRepeatsNoEffect(@ForAll long seed) {
    World world = World.random(seed, true);
    CallLedger<String> ledger = new CallLedger<>(world);
    RouteResult<String> result = World.router().run(world.task(), ledger);
    assertThat(TraceAudit.findings(world.task(), result, ledger.entries())).isEmpty();
    assertThat(ledger.entries()).hasSizeLessThanOrEqualTo(12 * 3);
    assertThat(result.route()).startsWith(world.task().start());
    for (int i = 1; i < result.route().size(); i++) {
      assertThat(world.task().graph().weight(result.route().get(i - 1), result.route().get(i)))
          .isLessThan(Double.POSITIVE_INFINITY);
    }
  }

  /** Calls take up to three times as long as expected, so that runs change their way or end. */
  @Property(tries = 500)
  void staysHonestWhenTimeIsShort(@ForAll long seed) {
    World world = World.random(seed, true);
    RouteTask all = world.task();
    Random random = new Random(seed);
    RouteTask task =
        new RouteTask(
            all.id(),
            all.graph(),
            all.start(),
            all.goal(),
            all.traits(),
            all.situation(),
            1 + random.nextInt(1_000));
    long[] nanos = {0};
    CallLedger<String> ledger =
        new CallLedger<>(
            call -> {
              nanos[0] += random.nextInt(300) * 1_000_000L;
              return world.run(call);
            });
    HealingRouter router =
        new HealingRouter(
            Monitors.published(Set.of(), Runnable::run), Demotion.BY_NAME, Set::of, () -> nanos[0]);
    RouteResult<String> result = router.run(task, ledger);
    assertThat(TraceAudit.findings(task, result, ledger.entries())).isEmpty();
  }

  /** Every effect that was had lies on the way to the goal. */
  @Property(tries = 1000)
  void leavesNoEffectBesideTheRoute(@ForAll long seed) {
    World world = World.random(seed, true);
    RouteResult<String> result = World.router().run(world.task(), world);
    assertThat(result.executed())
        .filteredOn(tool -> world.task().traits(tool).hasEffect())
        .allMatch(result.route()::contains);
  }

  @Property(tries = 1000)
  void takesTheCheapestWayLeftAfterEachFailure(@ForAll long seed) {
    World world = World.random(seed, true);
    RouteResult<String> result = World.router().run(world.task(), world);
    Set<ToolId> done = new LinkedHashSet<>();
    Set<ToolId> closed = new HashSet<>();
    for (RouteEvent event : result.trace()) {
      if (event.kind() == Kind.EXECUTE) {
        done.add(event.tool());
        closeRivals(world, event.tool(), closed);
      } else if (event.kind() == Kind.REROUTE) {
        closed.add(event.tool());
        boolean called = event.reason().startsWith(event.tool() + " fails");
        if (called && world.failing().get(event.tool()) == FailureKind.UNKNOWN) {
          closeRivals(world, event.tool(), closed);
        }
        BruteForce ways = new BruteForce(world.task().graph(), world.task().goal(), closed, done);
        double best =
            sources(world, done).stream()
                .mapToDouble(ways::cheapest)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        assertThat(cost(event.path(), ways)).isCloseTo(best, within(1e-9));
      }
    }
  }

  private static void closeRivals(World world, ToolId tool, Set<ToolId> closed) {
    String effect = world.task().traits(tool).effect();
    world.task().graph().tools().stream()
        .filter(other -> !effect.isEmpty() && !other.equals(tool))
        .filter(other -> world.task().traits(other).effect().equals(effect))
        .forEach(closed::add);
  }

  private static List<ToolId> sources(World world, Set<ToolId> done) {
    List<ToolId> sources = new ArrayList<>(List.of(world.task().start()));
    for (ToolId tool : done) {
      if (world.task().traits(tool).hasEffect()) {
        sources.clear();
      }
      sources.add(tool);
    }
    return sources;
  }

  private static double cost(List<ToolId> path, BruteForce ways) {
    double cost = path.isEmpty() ? Double.POSITIVE_INFINITY : 0;
    for (int i = 1; i < path.size(); i++) {
      cost += ways.weight(path.get(i - 1), path.get(i));
    }
    return cost;
  }
}
