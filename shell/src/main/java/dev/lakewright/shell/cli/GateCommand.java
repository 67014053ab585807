package dev.lakewright.shell.cli;

import dev.lakewright.core.sql.GateExplanation;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.render.GateText;
import java.util.List;

/** {@code gate explain}; runs nothing. */
final class GateCommand {
  private static final List<String> ACTIONS = List.of("explain");

  private final Session session;
  private final Arguments arguments;

  GateCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments.atMost(2);
  }

  int run() {
    arguments.action(ACTIONS, "explain");
    String sql = new InputText(session.console().in()).of(arguments.word(1, "a query"));
    try (Lakewright lakewright = session.open(arguments)) {
      GateExplanation explanation =
          lakewright.explain(AskFlags.of(arguments).request(sql, lakewright.catalog()));
      session.print(
          arguments.has(Flag.JSON)
              ? GateText.json(explanation)
              : GateText.render(explanation, session.console().facts().outputLook()));
      return explanation
          .outcome()
          .fold((query, facts) -> 0, failure -> failure.code().kind().exitCode());
    }
  }
}
