package dev.lakewright.planner.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.flow.Arrow;
import dev.lakewright.core.flow.Demand;
import dev.lakewright.core.flow.Ending;
import dev.lakewright.core.flow.Flow;
import dev.lakewright.core.flow.FlowRunner;
import dev.lakewright.core.flow.Standing;
import dev.lakewright.core.flow.Task;
import dev.lakewright.core.flow.Timetable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlowTest {
  private static final Ending DONE = new Ending.Done(Optional.empty());
  private static final Ending FAILED = new Ending.Failed(Failure.of(ErrorCode.ENGINE_FAILED, "no"));
  private static final Demand WIDE = new Demand(1_000, 0);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private static Task task(String name, int... from) {
    List<List<Arrow>> waits = IntStream.of(from).mapToObj(it -> List.of(Arrow.from(it))).toList();
    return new Task(name, waits);
  }

  private static double units(Flow flow, int executors) {
    return Timetable.length(flow, new Demand(executors, 0), i -> 1, i -> Optional.empty());
  }

  @Test
  void takesTheTimesOfStepFly() {
    List<Task> fan = new ArrayList<>(List.of(task("start")));
    IntStream.range(0, 9).forEach(i -> fan.add(task("b" + i, 0)));
    fan.add(task("end", IntStream.rangeClosed(1, 9).toArray()));
    Flow parallel = new Flow(fan);
    assertThat(List.of(units(parallel, 1), units(parallel, 3), units(parallel, 1_000)))
        .containsExactly(11.0, 5.0, 3.0);
    List<Task> chain = new ArrayList<>(List.of(task("s0")));
    IntStream.range(1, 11).forEach(i -> chain.add(task("s" + i, i - 1)));
    assertThat(List.of(units(new Flow(chain), 1), units(new Flow(chain), 1_000)))
        .containsExactly(11.0, 11.0);
  }

  @Property(tries = 1_000)
  void equalsTheRecursionOnConditionalGraphs(@ForAll long seed) {
    RandomFlow random = RandomFlow.of(seed);
    List<Standing> standings =
        new FlowRunner(Runnable::run, new Demand(3, 0))
            .run(random.flow(), random::ending, new Cancellation());
    assertThat(standings).isEqualTo(random.expected());
  }

  @Test
  void runsAtOnceWhatTheBudgetHoldsAndNoMore() {
    Task two = new Task("two", List.of(), new Demand(2, 10), false);
    Task big = new Task("big", List.of(), new Demand(99, 999), false);
    Flow flow = new Flow(List.of(two, two, two, big, two));
    AtomicInteger cores = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Standing> standings =
        new FlowRunner(threads, new Demand(4, 20))
            .run(
                flow,
                i -> {
                  int taken = Math.min(4, flow.tasks().get(i).demand().cores());
                  most.accumulateAndGet(cores.addAndGet(taken), Math::max);
                  Thread.onSpinWait();
                  cores.addAndGet(-taken);
                  return DONE;
                },
                new Cancellation());
    assertThat(standings).containsOnly(Standing.DONE);
    assertThat(most.get()).isLessThanOrEqualTo(4);
  }

  @Test
  void keepsLastTasksBackUntilAllElseIsWell() {
    Task sink = new Task("sink", List.of(List.of(Arrow.from(0))), Demand.ONE, true);
    Flow flow = new Flow(List.of(task("a"), task("b"), sink));
    List<Integer> order = new ArrayList<>();
    FlowRunner runner = new FlowRunner(Runnable::run, WIDE);
    runner.run(
        flow,
        i -> {
          order.add(i);
          return DONE;
        },
        new Cancellation());
    assertThat(order).containsExactly(0, 1, 2);
    assertThat(runner.run(flow, i -> i == 1 ? FAILED : DONE, new Cancellation()))
        .containsExactly(Standing.DONE, Standing.FAILED, Standing.BLOCKED);
  }

  @Test
  void startsNothingAfterACancellation() {
    Cancellation cancellation = new Cancellation();
    Set<Integer> ran = ConcurrentHashMap.newKeySet();
    List<Standing> standings =
        new FlowRunner(threads, WIDE)
            .run(
                new Flow(List.of(task("a"), task("b", 0))),
                i -> {
                  ran.add(i);
                  cancellation.cancel();
                  return DONE;
                },
                cancellation);
    assertThat(ran).containsExactly(0);
    assertThat(standings).containsExactly(Standing.DONE, Standing.READY);
  }

  @Test
  void tellsDefectsToWhoWaits() {
    FlowRunner runner = new FlowRunner(threads, WIDE);
    Flow flow = new Flow(List.of(task("a")));
    assertThatThrownBy(
            () ->
                runner.run(
                    flow,
                    i -> {
                      throw new IllegalStateException("defect");
                    },
                    new Cancellation()))
        .hasMessage("defect");
  }
}
