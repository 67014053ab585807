package dev.lakewright.router.search;

import dev.lakewright.router.search.ToolWorld.Result;
import dev.lakewright.router.search.ToolWorld.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Searches a tree of decisions depth first, as ToolLLM's DFSDT without a filter does (arXiv
 * 2307.16789): at each state up to a number of different actions in the order proposed, until one
 * chain answers. With a width of 1 it is one chain, as in ReAct. An action is never repeated at a
 * state: a proposal that was tried before costs a query and ends the state.
 */
public final class DecisionTree<S> {
  private static final int GO_ON = 0;

  private final ToolWorld<S> world;
  private final Planner<S> planner;
  private final SearchLimits limits;
  private final List<String> chain = new ArrayList<>();
  private int queries;
  private boolean answered;

  private DecisionTree(ToolWorld<S> world, Planner<S> planner, SearchLimits limits) {
    this.world = world;
    this.planner = planner;
    this.limits = limits;
  }

  /**
   * What a search came to.
   *
   * @param chain the actions that answer; empty where none was found
   * @param queries proposals asked for
   */
  public record Found(Optional<List<String>> chain, int queries) {}

  /** Search; ends within the limits. */
  public static <S> Found search(ToolWorld<S> world, Planner<S> planner, SearchLimits limits) {
    DecisionTree<S> tree = new DecisionTree<>(world, planner, limits);
    tree.visit(world.start(), 0);
    Optional<List<String>> chain =
        tree.answered ? Optional.of(List.copyOf(tree.chain)) : Optional.empty();
    return new Found(chain, tree.queries);
  }

  /** Try actions at a state; return how many more levels to go back. */
  private int visit(S state, int depth) {
    List<String> tried = new ArrayList<>();
    while (tried.size() < limits.width() && depth < limits.depth()) {
      Optional<String> action = propose(state, tried);
      if (action.isEmpty()) {
        return GO_ON;
      }
      tried.add(action.get());
      chain.add(action.get());
      int back = follow(world.act(state, action.get()), depth);
      if (answered) {
        return GO_ON;
      }
      chain.remove(chain.size() - 1);
      if (back > GO_ON) {
        return back - 1;
      }
    }
    return GO_ON;
  }

  private Optional<String> propose(S state, List<String> tried) {
    if (queries >= limits.queries()) {
      return Optional.empty();
    }
    queries++;
    return planner.propose(state, List.copyOf(tried)).filter(action -> !tried.contains(action));
  }

  private int follow(Result<S> result, int depth) {
    if (result.status() == Status.ANSWERED) {
      answered = true;
      return GO_ON;
    }
    if (result.status() == Status.GIVEN_UP) {
      return limits.back() - 1;
    }
    return result.status() == Status.PRUNED ? GO_ON : visit(result.next(), depth + 1);
  }
}
