package dev.lakewright.shell.cli;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.run.Stage;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.export.OutputFormat;
import dev.lakewright.shell.export.ResultFile;
import dev.lakewright.shell.render.AbstentionText;
import dev.lakewright.shell.render.AnswerText;
import dev.lakewright.shell.render.Counts;
import dev.lakewright.shell.render.Look;
import dev.lakewright.shell.render.MarkdownText;
import dev.lakewright.shell.render.OutcomeJson;
import dev.lakewright.shell.render.WhyText;
import dev.lakewright.shell.terminal.TerminalFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Prints how a question ended. Standard output gets the result; what is said about it goes there
 * too where people read it, and to the error stream where programs do.
 */
final class OutcomeWriter {
  private static final int ABSTAINED = ErrorCode.QUESTION_NOT_UNDERSTOOD.kind().exitCode();
  private static final String PICK =
      "in lakewright shell, by its number; or run its SQL, which --json prints, by lakewright sql";
  private static final String MORE = "--rows or --output for all";

  /**
   * What was asked.
   *
   * @param text question or SQL
   * @param stages time that each stage took
   */
  record Asked(String text, boolean typedSql, boolean demo, Map<Stage, Duration> stages) {}

  private final Session session;
  private final OutputChoice choice;
  private final Lakewright lakewright;
  private final Cancellation cancellation;
  private final boolean quiet;
  private final boolean verbose;

  OutcomeWriter(
      Session session,
      Arguments arguments,
      OutputChoice choice,
      Lakewright lakewright,
      Cancellation cancellation) {
    this.session = session;
    this.choice = choice;
    this.lakewright = lakewright;
    this.cancellation = cancellation;
    this.quiet = arguments.has(Flag.QUIET);
    this.verbose = arguments.has(Flag.VERBOSE);
  }

  /** Print the outcome and return the exit code. */
  int write(AskOutcome outcome, Asked asked) {
    if (choice.document()) {
      session.print(OutcomeJson.render(outcome, context(outcome, asked)));
    }
    return outcome.fold(
        answer -> answered(answer, asked),
        (run, abstention) -> abstained(abstention, asked),
        (run, failure) -> failed(failure, asked));
  }

  private int answered(Answer answer, Asked asked) {
    Optional<Path> file = choice.file();
    if (file.isPresent()) {
      saved(answer, asked, file.get());
    } else if (choice.streams()) {
      streamed(answer, asked);
    } else if (!choice.document()) {
      session.print(text(answer, asked, session.console().facts().outputLook()));
    }
    if (verbose) {
      session.aside(WhyText.render(answer, asked.stages(), session.console().facts().errorLook()));
    }
    return 0;
  }

  private void saved(Answer answer, Asked asked, Path file) {
    ResultFile target = new ResultFile(lakewright, answer.run());
    choice
        .format()
        .exported()
        .ifPresentOrElse(
            format -> target.export(format, file),
            () -> target.write(text(answer, asked, Look.PLAIN), file));
    if (quiet || choice.document()) {
      return;
    }
    Look look = session.console().facts().outputLook();
    session.print(new AnswerText(answer, look, asked.demo()).screen("all of them in the file"));
    session.print(written(answer, file));
  }

  private String written(Answer answer, Path file) {
    boolean all = choice.format().exported().isPresent();
    long rows = all ? answer.result().totalRows() : answer.result().rows().size();
    return "Wrote "
        + Counts.of(rows, "row")
        + " to "
        + file
        + " ("
        + choice.format().word()
        + ")\n";
  }

  private void streamed(Answer answer, Asked asked) {
    AnswerText about = new AnswerText(answer, session.console().facts().errorLook(), asked.demo());
    if (!quiet) {
      session.aside(about.head());
    }
    new ResultFile(lakewright, answer.run())
        .stream(choice.format().exported().orElseThrow(), session.console(), cancellation);
    if (!quiet) {
      session.aside(about.foot());
    }
    if (answer.result().capped()) {
      session.aside(
          "The result stops at its row limit: " + answer.result().totalRows() + " rows.\n");
    }
  }

  private String text(Answer answer, Asked asked, Look look) {
    AnswerText screen = new AnswerText(answer, look, asked.demo());
    if (choice.format() == OutputFormat.MARKDOWN) {
      return quiet ? MarkdownText.table(answer.result(), MORE) : MarkdownText.answer(answer, MORE);
    }
    return quiet ? screen.result(MORE) : screen.screen(MORE);
  }

  private int abstained(Abstention abstention, Asked asked) {
    if (choice.document()) {
      return ABSTAINED;
    }
    TerminalFacts facts = session.console().facts();
    if (quiet || choice.streams() || choice.file().isPresent()) {
      session.aside(AbstentionText.render(abstention, asked.text(), PICK, facts.errorLook()));
    } else {
      session.print(AbstentionText.render(abstention, asked.text(), PICK, facts.outputLook()));
    }
    return ABSTAINED;
  }

  private int failed(Failure failure, Asked asked) {
    if (choice.document()) {
      return failure.code().kind().exitCode();
    }
    Optional<String> source = asked.typedSql() ? Optional.of(asked.text()) : Optional.empty();
    return session.fail(failure, source);
  }

  private static OutcomeJson.Context context(AskOutcome outcome, Asked asked) {
    String command = asked.typedSql() ? "sql" : "ask";
    return OutcomeJson.Context.of(outcome, command, asked.text(), asked.demo(), asked.stages());
  }
}
