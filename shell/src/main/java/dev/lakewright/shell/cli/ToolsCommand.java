package dev.lakewright.shell.cli;

import dev.lakewright.core.error.NearestNames;
import dev.lakewright.runtime.route.ToolsView;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.ToolTables;
import dev.lakewright.shell.render.ToolText;
import java.util.List;

/** {@code tools list|show|health}; opens no lake. */
final class ToolsCommand {
  private static final List<String> ACTIONS = List.of("list", "show", "health");

  private final Session session;
  private final Arguments arguments;

  ToolsCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments;
  }

  int run() {
    String action = arguments.action(ACTIONS, "list, show or health");
    arguments.atMost(action.equals("show") ? 2 : 1);
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
