package dev.lakewright.shell.cli;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.GateExplanation;
import dev.lakewright.core.sql.Translation;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.FailureText;
import dev.lakewright.shell.render.GateText;
import dev.lakewright.shell.render.OutcomeJson;
import dev.lakewright.shell.render.TranslationText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code gate explain} and {@code gate translate}; both run nothing. */
final class GateCommand {
  private static final List<String> ACTIONS = List.of("explain", "translate");

  private final Session session;
  private final Arguments arguments;

  GateCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments.atMost(2);
  }

  int run() {
    String action = arguments.action(ACTIONS, "explain");
    String sql = new InputText(session.console().in()).of(arguments.word(1, "a query"));
    Optional<Dialect> to = arguments.value(Flag.TO).map(GateCommand::dialect);
    if (action.equals("translate") && to.isEmpty() && arguments.value(Flag.FROM).isEmpty()) {
      throw Usage.wrong("--to names the dialect: " + dialects());
    }
    try (Lakewright lakewright = session.open(arguments)) {
      AskRequest request = AskFlags.of(arguments).request(sql, lakewright.catalog());
      return action.equals("translate")
          ? translate(lakewright, request, to)
          : explain(lakewright, request);
    }
  }

  private int explain(Lakewright lakewright, AskRequest request) {
    GateExplanation explanation = lakewright.explain(request);
    session.print(
        arguments.has(Flag.JSON)
            ? GateText.json(explanation)
            : GateText.render(explanation, session.console().facts().outputLook()));
    return explanation
        .outcome()
        .fold((query, facts) -> 0, failure -> failure.code().kind().exitCode());
  }

  private int translate(Lakewright lakewright, AskRequest request, Optional<Dialect> to) {
    Optional<Dialect> from = arguments.value(Flag.FROM).map(GateCommand::dialect);
    Translation translation = lakewright.translate(request, from, to);
    return translation.fold(
        done -> {
          session.print(
              arguments.has(Flag.JSON)
                  ? TranslationText.json(request.text(), done)
                  : TranslationText.plain(done));
          return 0;
        },
        failure -> refused(request.text(), failure));
  }

  private int refused(String sql, Failure failure) {
    session.print(
        arguments.has(Flag.JSON)
            ? OutcomeJson.failure("gate", failure)
            : FailureText.render(
                failure, Optional.of(sql), session.console().facts().outputLook()));
    return failure.code().kind().exitCode();
  }

  private static Dialect dialect(String word) {
    return Dialect.of(word)
        .orElseThrow(() -> Usage.wrong("no dialect " + word + "; there are " + dialects()));
  }

  private static String dialects() {
    return String.join(", ", Arrays.stream(Dialect.values()).map(Dialect::word).toList());
  }
}
