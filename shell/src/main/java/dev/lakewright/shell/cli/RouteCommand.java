package dev.lakewright.shell.cli;

import dev.lakewright.runtime.route.RouteView;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.RouteText;
import java.util.List;

/** {@code route explain}; opens no lake. */
final class RouteCommand {
  private static final List<String> ACTIONS = List.of("explain");
  private static final List<Flag> FORMS = List.of(Flag.DOT, Flag.MERMAID, Flag.JSON);

  private final Session session;
  private final Arguments arguments;

  RouteCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments.atMost(2);
  }

  int run() {
    arguments.action(ACTIONS, "explain");
    if (FORMS.stream().filter(arguments::has).count() > 1) {
      throw Usage.wrong("--dot, --mermaid and --json all say what to print; give one of them.");
    }
    String question = arguments.word(1, "the question");
    if (question.isBlank()) {
      throw Usage.wrong("The question is empty.");
    }
    session.print(text(question, session.tools(arguments).route()));
    return 0;
  }

  private String text(String question, RouteView route) {
    if (arguments.has(Flag.DOT)) {
      return route.dot();
    }
    if (arguments.has(Flag.MERMAID)) {
      return route.mermaid();
    }
    return arguments.has(Flag.JSON)
        ? RouteText.json(question, route)
        : RouteText.render(question, route, session.console().facts().outputLook());
  }
}
