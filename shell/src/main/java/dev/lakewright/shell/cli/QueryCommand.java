package dev.lakewright.shell.cli;

import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.terminal.Interrupts;
import dev.lakewright.shell.terminal.ProgressLine;
import dev.lakewright.shell.terminal.StageTimes;
import java.util.Optional;

/** {@code ask} and {@code sql}. */
final class QueryCommand {
  /** Rows that a text file gets, where the user does not say. */
  private static final int ROWS_OF_TEXT_FILES = 100_000;

  private final Session session;
  private final Arguments arguments;
  private final boolean typedSql;

  QueryCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments;
    this.typedSql = arguments.command() == Command.SQL;
  }

  int run() {
    AskFlags flags = AskFlags.of(arguments);
    OutputChoice asked =
        OutputChoice.of(arguments, session.surroundings().directory(), session.console().facts());
    String text = new InputText(session.console().in()).of(arguments);
    try (Lakewright lakewright = session.open(arguments)) {
      OutputChoice choice = asked.in(lakewright);
      AskRequest plain = flags.request(text, lakewright.catalog());
      AskRequest request = withRows(new Following(arguments).of(plain, lakewright), flags, choice);
      announceDemo(lakewright);
      return answer(lakewright, request, choice);
    }
  }

  private int answer(Lakewright lakewright, AskRequest request, OutputChoice choice) {
    StageTimes times = new StageTimes();
    try (Interrupts interrupts = Interrupts.during()) {
      AskOutcome outcome = outcome(lakewright, request, interrupts, times);
      boolean demo = lakewright.location().isDemo();
      OutcomeWriter.Asked asked =
          new OutcomeWriter.Asked(request.text(), typedSql, demo, times.taken());
      return new OutcomeWriter(session, arguments, choice, lakewright, interrupts.cancellation())
          .write(outcome, asked);
    }
  }

  private AskOutcome outcome(
      Lakewright lakewright, AskRequest request, Interrupts interrupts, StageTimes times) {
    try (ProgressLine progress = session.progress()) {
      RunControl control = new RunControl(interrupts.cancellation(), progress);
      RunListener listener =
          event -> {
            times.happened(event);
            progress.happened(event);
          };
      return typedSql
          ? lakewright.sql(request, control, listener)
          : lakewright.ask(request, control, listener);
    }
  }

  private static AskRequest withRows(AskRequest request, AskFlags flags, OutputChoice choice) {
    boolean textFile = choice.file().isPresent() && choice.format().exported().isEmpty();
    Optional<Integer> rows = flags.rows();
    return textFile && rows.isEmpty() ? request.withPreviewRows(ROWS_OF_TEXT_FILES) : request;
  }

  private void announceDemo(Lakewright lakewright) {
    boolean silent = arguments.has(Flag.QUIET) || arguments.has(Flag.JSON);
    if (lakewright.location().isDemo() && !silent) {
      session.aside(
          "No lakewright.yaml here or above: asking the demo lake "
              + arguments.value(Flag.LAKE).orElse(lakewright.defaultLake().value())
              + ".\n");
    }
  }
}
