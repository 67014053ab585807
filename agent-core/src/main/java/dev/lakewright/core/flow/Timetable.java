package dev.lakewright.core.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * Tells when a flow would end, without running it: the same rules as {@link FlowRunner} over a
 * clock of its own.
 */
public final class Timetable {
  private record Due(double at, int task) {}

  private Timetable() {}

  /**
   * Return the time from the first start to the last end.
   *
   * @param duration of each task
   * @param outcome of each task
   */
  public static double length(
      Flow flow,
      Demand budget,
      IntToDoubleFunction duration,
      IntFunction<Optional<String>> outcome) {
    FlowState state = new FlowState(flow);
    Demand left = budget;
    double now = 0;
    PriorityQueue<Due> running =
        new PriorityQueue<>(Comparator.comparingDouble(Due::at).thenComparingInt(Due::task));
    while (true) {
      left = start(flow, state, left, budget, now, duration, running);
      if (running.isEmpty()) {
        return now;
      }
      Due next = running.remove();
      now = next.at();
      left = left.with(flow.tasks().get(next.task()).demand().atMost(budget));
      state.done(next.task(), outcome.apply(next.task()));
    }
  }

  private static Demand start(
      Flow flow,
      FlowState state,
      Demand free,
      Demand budget,
      double now,
      IntToDoubleFunction duration,
      PriorityQueue<Due> running) {
    Demand left = free;
    List<Integer> ready = state.ready();
    for (int task : ready) {
      Demand demand = flow.tasks().get(task).demand().atMost(budget);
      if (left.holds(demand)) {
        left = left.without(demand);
        state.start(task);
        running.add(new Due(now + duration.applyAsDouble(task), task));
      }
    }
    return left;
  }
}
