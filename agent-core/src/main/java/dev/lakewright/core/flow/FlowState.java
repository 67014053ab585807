package dev.lakewright.core.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How far a flow has come. An arrow is open once its task is done (with the outcome that the arrow
 * names), shut once it is skipped or came to another outcome, broken once it failed. A task whose
 * arrows are all decided is ready if none is broken and each group has an open one; else it is
 * blocked or skipped, and its own arrows are decided by that: dead paths end at once.
 *
 * <p>Work is linear in the arrows over the whole flow. Used by one thread at a time.
 */
public final class FlowState {
  private final Flow flow;
  private final Standing[] standings;
  private final String[] outcomes;
  private final int[] undecided;
  private final List<List<Integer>> after = new ArrayList<>();
  private final TreeSet<Integer> ready = new TreeSet<>();
  private final List<Integer> held = new ArrayList<>();
  private int unsettled;
  private int unsettledFirst;
  private boolean broken;

  public FlowState(Flow flow) {
    this.flow = flow;
    int size = flow.size();
    standings = new Standing[size];
    Arrays.fill(standings, Standing.WAITING);
    outcomes = new String[size];
    Arrays.fill(outcomes, "");
    undecided = new int[size];
    unsettled = size;
    flow.tasks().forEach(task -> after.add(new ArrayList<>()));
    for (int i = 0; i < size; i++) {
      for (List<Arrow> group : flow.tasks().get(i).waits()) {
        for (Arrow arrow : group) {
          undecided[i]++;
          after.get(arrow.from()).add(i);
        }
      }
      unsettledFirst += flow.tasks().get(i).last() ? 0 : 1;
    }
    Deque<Integer> decided = new ArrayDeque<>();
    for (int i = 0; i < size; i++) {
      if (undecided[i] == 0) {
        decided.add(i);
      }
    }
    decide(decided);
  }

  /** Return the tasks that may start, in the flow's order. */
  public List<Integer> ready() {
    return List.copyOf(ready);
  }

  public Standing of(int task) {
    return standings[task];
  }

  public boolean isSettled() {
    return unsettled == 0;
  }

  public void start(int task) {
    require(task, Standing.READY);
    ready.remove(task);
    standings[task] = Standing.RUNNING;
  }

  /** End a task that ran. */
  public void done(int task, Optional<String> outcome) {
    require(task, Standing.RUNNING);
    outcomes[task] = outcome.orElse("");
    settleFrom(task, Standing.DONE);
  }

  /** End a task that ran and failed. */
  public void failed(int task) {
    require(task, Standing.RUNNING);
    settleFrom(task, Standing.FAILED);
  }

  private void require(int task, Standing wanted) {
    if (standings[task] != wanted) {
      throw new IllegalStateException(
          flow.tasks().get(task).name() + " is " + standings[task] + ", not " + wanted);
    }
  }

  private void settleFrom(int task, Standing standing) {
    Deque<Integer> decided = new ArrayDeque<>();
    settle(task, standing, decided);
    decide(decided);
  }

  private void settle(int task, Standing standing, Deque<Integer> decided) {
    standings[task] = standing;
    unsettled--;
    broken |= standing.isBroken();
    unsettledFirst -= flow.tasks().get(task).last() ? 0 : 1;
    for (int next : after.get(task)) {
      if (--undecided[next] == 0) {
        decided.add(next);
      }
    }
  }

  private void decide(Deque<Integer> decided) {
    while (!decided.isEmpty() || !freed().isEmpty()) {
      if (decided.isEmpty()) {
        decided.addAll(freed());
        held.clear();
      }
      int task = decided.remove();
      Standing standing = verdict(task);
      if (standing == Standing.READY) {
        standings[task] = Standing.READY;
        ready.add(task);
      } else if (standing == Standing.WAITING) {
        held.add(task);
      } else {
        settle(task, standing, decided);
      }
    }
  }

  /** Return the last tasks that nothing holds any more. */
  private List<Integer> freed() {
    return unsettledFirst == 0 ? held : List.of();
  }

  private Standing verdict(int index) {
    Task task = flow.tasks().get(index);
    boolean hurt =
        task.waits().stream().flatMap(List::stream).anyMatch(it -> standings[it.from()].isBroken());
    if (hurt) {
      return Standing.BLOCKED;
    }
    if (!task.waits().stream().allMatch(group -> group.stream().anyMatch(this::isOpen))) {
      return Standing.SKIPPED;
    }
    if (task.last() && unsettledFirst > 0) {
      return Standing.WAITING;
    }
    return task.last() && broken ? Standing.BLOCKED : Standing.READY;
  }

  private boolean isOpen(Arrow arrow) {
    return standings[arrow.from()] == Standing.DONE
        && arrow.outcome().map(outcomes[arrow.from()]::equals).orElse(true);
  }
}
