package dev.lakewright.shell.mcp;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.error.LakewrightException;

/** One tool. Safe for use by several threads; a call runs on the caller's thread. */
interface ServedTool {
  ToolSheet sheet();

  /**
   * Do the work.
   *
   * @param arguments that fit the sheet
   * @param cancellation stops it
   * @throws LakewrightException for what the caller can mend
   */
  ToolReply call(ToolArguments arguments, Cancellation cancellation);
}
