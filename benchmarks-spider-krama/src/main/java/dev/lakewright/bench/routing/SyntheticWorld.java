package dev.lakewright.bench.routing;

import dev.lakewright.router.search.Planner;
import dev.lakewright.router.search.ToolWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A world six calls deep with three tools at each state. One is right; of the others some fail at
 * once, and some lead into a dead branch that is given up a call later. A state is the list of
 * actions that led to it.
 */
record SyntheticWorld(long seed) implements ToolWorld<List<Integer>> {
  private static final int DEPTH = 6;
  private static final int TOOLS = 3;
  private static final double RIGHT = 0.6;

  @Override
  public List<Integer> start() {
    return List.of();
  }

  @Override
  public Result<List<Integer>> act(List<Integer> state, String action) {
    int tool = Integer.parseInt(action);
    List<Integer> next = new ArrayList<>(state);
    next.add(tool);
    if (isDead(state)) {
      return new Result<>(Status.GIVEN_UP, state);
    }
    if (tool == right(state)) {
      return new Result<>(next.size() == DEPTH ? Status.ANSWERED : Status.GOES_ON, next);
    }
    boolean fails = random(next).nextBoolean();
    return new Result<>(fails ? Status.PRUNED : Status.GOES_ON, next);
  }

  private boolean isDead(List<Integer> state) {
    for (int i = 0; i < state.size(); i++) {
      if (state.get(i) != right(state.subList(0, i))) {
        return true;
      }
    }
    return false;
  }

  private int right(List<Integer> state) {
    return random(state).nextInt(TOOLS);
  }

  private Random random(List<Integer> state) {
    return new Random(seed * 1_000_003 + state.hashCode() * 31L);
  }

  /**
   * A stand-in for a model that puts the right tool first with a chance of 0.6 among those not
   * tried.
   *
   * @param mood a model of one mood says the same in the same state, as at temperature 0
   */
  Planner<List<Integer>> planner(long mood) {
    return (state, tried) -> {
      Random random = new Random(31 * (31 * (31 * seed + mood) + state.hashCode()) + tried.size());
      random.nextInt();
      List<String> others = new ArrayList<>();
      for (int tool = 0; tool < TOOLS; tool++) {
        if (tool != right(state) && !tried.contains("" + tool)) {
          others.add("" + tool);
        }
      }
      Collections.shuffle(others, random);
      String right = "" + right(state);
      boolean takesRight = others.isEmpty() || random.nextDouble() < RIGHT;
      if (takesRight && !tried.contains(right)) {
        return Optional.of(right);
      }
      return others.stream().findFirst();
    };
  }
}
