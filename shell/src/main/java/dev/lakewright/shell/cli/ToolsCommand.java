package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.runtime.route.ToolCallView;
import dev.lakewright.runtime.route.ToolsView;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.ToolCallText;
import dev.lakewright.shell.render.ToolTables;
import dev.lakewright.shell.render.ToolText;
import java.util.List;
import java.util.Optional;

/** {@code tools list|show|health|call}; opens no lake. */
final class ToolsCommand {
  private static final List<String> ACTIONS = List.of("list", "show", "health", "call");

  private final Session session;
  private final Arguments arguments;

  ToolsCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments;
  }

  int run() {
    String action = arguments.action(ACTIONS, "list, show, health or call");
    arguments.atMost(action.equals("show") || action.equals("call") ? 2 : 1);
    if (action.equals("call")) {
      return call();
    }
    ListingWriter writer = new ListingWriter(session, arguments);
    ToolsView view = session.tools(arguments);
    if (action.equals("show")) {
      show(view.tools());
    } else {
      writer.print(
          action.equals("list") ? ToolTables.list(view.tools()) : ToolTables.health(view.tools()));
    }
    return 0;
  }

  private int call() {
    String name = arguments.word(1, "the tool's name");
    if (!arguments.has(Flag.MCP)) {
      throw Usage.wrong(
          "Tools of MCP servers can be called; say with --mcp which command starts the server.");
    }
    String given = arguments.value(Flag.ARGUMENTS).orElse("{}");
    ToolCallView called =
        session.call(arguments, name, new InputText(session.console().in()).of(given));
    if (arguments.has(Flag.JSON)) {
      session.print(ToolCallText.json(called));
    } else if (called.result().isPresent()) {
      session.print(ToolCallText.result(called));
    }
    if (called.result().isPresent()) {
      return 0;
    }
    return arguments.has(Flag.JSON)
        ? ErrorCode.TOOL_FAILED.kind().exitCode()
        : session.fail(
            Failure.of(ErrorCode.TOOL_FAILED, ToolCallText.sentence(called)), Optional.empty());
  }

  private void show(List<ToolsView.Tool> tools) {
    String name = arguments.word(1, "the tool's name");
    List<String> known = tools.stream().map(ToolsView.Tool::name).toList();
    ToolsView.Tool tool =
        tools.stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    Usage.wrong(
                        "There is no tool \"" + name + "\".", NearestNames.among(known, name, 3)));
    session.print(
        arguments.has(Flag.JSON)
            ? ToolText.json(tool)
            : ToolText.render(tool, session.console().facts().outputLook()));
  }
}
