package dev.lakewright.shell.cli;

import dev.lakewright.runtime.Lakewright;

/** {@code shell}. */
final class ShellCommand {
  private final Session session;
  private final Arguments arguments;
  private final CommandLine.InteractiveShell shell;

  ShellCommand(Session session, Arguments arguments, CommandLine.InteractiveShell shell) {
    this.session = session;
    this.arguments = arguments.atMost(0);
    this.shell = shell;
  }

  int run() {
    AskFlags flags = AskFlags.of(arguments);
    try (Lakewright lakewright = session.open(arguments)) {
      // An unknown lake is to be told at once, not at the first question.
      flags.request("", lakewright.catalog());
      return shell.run(
          new ShellRequest(
              lakewright, session.console(), text -> flags.request(text, lakewright.catalog())));
    }
  }
}
