package dev.lakewright.shell.cli;

import dev.lakewright.shell.render.SafeText;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Stack traces, for those who ask. */
public final class Traces {
  private Traces() {}

  /** Return the trace with its causes, safe to print. */
  public static String of(Throwable problem) {
    StringWriter text = new StringWriter();
    problem.printStackTrace(new PrintWriter(text, true));
    return SafeText.lines(text.toString());
  }
}
