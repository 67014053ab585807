package dev.lakewright.router.heal;

import dev.lakewright.router.ToolId;

/** Something wrong with a run, and the tool that it is about. */
public record TraceFinding(Kind kind, ToolId tool) {
  /** What is wrong. */
  public enum Kind {
    /** A tool failed, and neither a reroute nor an escalation says so. */
    SILENT_FAILURE,
    /** The run calls itself a success without a way of done tools from start to goal. */
    FALSE_SUCCESS,
    /** The run ended without its goal, and nothing says so. */
    SILENT_END,
    /** The trace says that a tool did its work, which was never called or failed. */
    INVENTED_STEP,
    /** A tool did its work, and the trace does not say so. */
    HIDDEN_STEP,
    /** An effect may have been had more than once. */
    REPEATED_EFFECT
  }
}
