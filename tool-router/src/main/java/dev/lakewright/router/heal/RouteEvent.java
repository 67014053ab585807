package dev.lakewright.router.heal;

import dev.lakewright.router.ToolId;
import java.util.List;

/**
 * One thing that happened on a run.
 *
 * @param tool the tool that it happened to
 * @param reason for people; empty where there is nothing to say
 * @param path the way that is followed from now on; empty where there is none
 */
public record RouteEvent(Kind kind, ToolId tool, String reason, List<ToolId> path) {
  /** What happened. */
  public enum Kind {
    /** The tool did its work. */
    EXECUTE,
    /** The tool's call failed and is made again. */
    RETRY,
    /** The tool failed, or is known to be down, and the run takes another way. */
    REROUTE,
    /** The run gives the goal up, or asks how to go on. */
    ESCALATE
  }

  public RouteEvent {
    path = List.copyOf(path);
  }

  static RouteEvent executed(ToolId tool) {
    return new RouteEvent(Kind.EXECUTE, tool, "", List.of());
  }

  static RouteEvent retried(ToolId tool, String reason) {
    return new RouteEvent(Kind.RETRY, tool, reason, List.of());
  }

  static RouteEvent rerouted(ToolId tool, String reason, List<ToolId> path) {
    return new RouteEvent(Kind.REROUTE, tool, reason, path);
  }

  static RouteEvent escalated(ToolId tool, String reason) {
    return new RouteEvent(Kind.ESCALATE, tool, reason, List.of());
  }
}
