package dev.lakewright.shell;

import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.shell.cli.Traces;
import dev.lakewright.shell.render.SafeText;
import dev.lakewright.shell.terminal.Console;
import java.util.List;
import java.util.function.IntConsumer;

/** Ends the process in order when a defect of ours comes to light: one line, exit code 5. */
final class DefectReport implements Thread.UncaughtExceptionHandler {
  private static final String VERBOSE = "--verbose";

  private final Console console;
  private final List<String> arguments;
  private final IntConsumer exit;

  DefectReport(Console console, List<String> arguments, IntConsumer exit) {
    this.console = console;
    this.arguments = arguments;
    this.exit = exit;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable problem) {
    try {
      boolean verbose = arguments.contains(VERBOSE);
      String hint = verbose ? "" : " Run it again with --verbose for the details.";
      console
          .err()
          .print(
              "Error     Lakewright has a defect: "
                  + SafeText.oneLine(problem.toString())
                  + hint
                  + "\n");
      if (verbose) {
        console.err().print(Traces.of(problem));
      }
    } finally {
      exit.accept(ErrorKind.INTERNAL.exitCode());
    }
  }
}
