package dev.lakewright.shell.cli;

import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.role.TokenSource;

/**
 * {@code mcp}: serves the workspace, in the role of the token that the process was started with.
 */
final class McpCommand {
  /** Rows of a result, where the command line does not say. */
  private static final int ROWS = 200;

  private final Session session;
  private final Arguments arguments;
  private final CommandLine.Server server;

  McpCommand(Session session, Arguments arguments, CommandLine.Server server) {
    this.session = session;
    this.arguments = arguments.atMost(0);
    this.server = server;
  }

  int run() {
    AskFlags flags = AskFlags.of(arguments);
    try (Lakewright lakewright = session.open(arguments, TokenSource.ENVIRONMENT)) {
      // An unknown lake is to be told at once, not at the first question.
      request("", flags, lakewright);
      return server.run(
          new ShellRequest(
              lakewright, session.console(), text -> request(text, flags, lakewright)));
    }
  }

  private static AskRequest request(String text, AskFlags flags, Lakewright lakewright) {
    AskRequest request = flags.request(text, lakewright.catalog());
    return request.withPreviewRows(flags.rows().orElse(ROWS));
  }
}
