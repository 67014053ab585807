package dev.lakewright.planner.flow;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.flow.Arrow;
import dev.lakewright.core.flow.Demand;
import dev.lakewright.core.flow.Ending;
import dev.lakewright.core.flow.Flow;
import dev.lakewright.core.flow.Standing;
import dev.lakewright.core.flow.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A conditional graph by chance, and how its tasks end up by the plain recursion over the rule.
 *
 * @param endings what each task would end with, if it ran
 */
record RandomFlow(Flow flow, List<Ending> endings) {
  private static final List<String> OUTCOMES = List.of("left", "right");

  static RandomFlow of(long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(14);
    double failing = random.nextInt(3) == 0 ? 0.1 : 0;
    List<Task> tasks = new ArrayList<>();
    List<Ending> endings = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<List<Arrow>> waits = new ArrayList<>();
      for (int group = random.nextInt(3); group > 0 && i > 0; group--) {
        List<Arrow> arrows = new ArrayList<>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
          arrows.add(new Arrow(random.nextInt(i), maybe(random)));
        }
        waits.add(arrows);
      }
      tasks.add(new Task("t" + i, waits, Demand.ONE, false));
      endings.add(
          random.nextDouble() < failing
              ? new Ending.Failed(Failure.of(ErrorCode.ENGINE_FAILED, "by chance"))
              : new Ending.Done(maybe(random)));
    }
    return new RandomFlow(new Flow(tasks), endings);
  }

  private static Optional<String> maybe(Random random) {
    int pick = random.nextInt(4);
    return pick < 2 ? Optional.of(OUTCOMES.get(pick)) : Optional.empty();
  }

  Ending ending(int task) {
    return endings.get(task);
  }

  List<Standing> expected() {
    List<Standing> all = new ArrayList<>();
    for (int i = 0; i < flow.size(); i++) {
      all.add(standing(i));
    }
    return all;
  }

  private Standing standing(int task) {
    boolean skipped = false;
    for (List<Arrow> group : flow.tasks().get(task).waits()) {
      boolean open = false;
      for (Arrow arrow : group) {
        Standing source = standing(arrow.from());
        if (source == Standing.FAILED || source == Standing.BLOCKED) {
          return Standing.BLOCKED;
        }
        open |= source == Standing.DONE && passes(arrow);
      }
      skipped |= !open;
    }
    if (skipped) {
      return Standing.SKIPPED;
    }
    return endings.get(task).fold(outcome -> Standing.DONE, failure -> Standing.FAILED);
  }

  private boolean passes(Arrow arrow) {
    Optional<String> outcome =
        endings.get(arrow.from()).fold(it -> it, failure -> Optional.empty());
    return arrow.outcome().isEmpty() || arrow.outcome().equals(outcome);
  }
}
