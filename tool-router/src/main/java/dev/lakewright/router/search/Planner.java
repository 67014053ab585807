package dev.lakewright.router.search;

import java.util.List;
import java.util.Optional;

/**
 * Proposes what to do next; a model, or a stand-in for one.
 *
 * @param <S> what a state is
 */
@FunctionalInterface
public interface Planner<S> {
  /**
   * Propose one action.
   *
   * @param tried actions proposed at this state before, which are not wanted again
   * @return nothing where there is no other
   */
  Optional<String> propose(S state, List<String> tried);
}
