package dev.lakewright.shell.mcp;

import dev.lakewright.shell.cli.Traces;
import dev.lakewright.shell.render.SafeText;
import dev.lakewright.shell.terminal.Output;

/**
 * Tells of defects of ours: all of it where people look after the server, and nothing of what it
 * was about to clients. Other calls go on.
 *
 * @param errors the error stream
 */
record Defects(Output errors) {
  /** What a client is told. */
  static final String TOLD = "Lakewright has a defect; its error stream says more";

  void report(Throwable defect) {
    errors.print(
        "Error     Lakewright has a defect: "
            + SafeText.oneLine(defect.toString())
            + "\n"
            + Traces.of(defect));
  }
}
