package dev.lakewright.router.heal;

import dev.lakewright.router.ToolId;
import java.util.List;

/**
 * Chooses the lesser goal when no way is left: the only place of a run where a model may be asked.
 */
@FunctionalInterface
public interface Demotion {
  /** The publication's answer, which needs no model: {@code degraded_} and the goal's name. */
  Demotion BY_NAME = (goal, done, reason) -> "degraded_" + goal;

  /**
   * Name the lesser goal.
   *
   * @param done the tools that did their work
   */
  String demote(ToolId goal, List<ToolId> done, String reason);
}
