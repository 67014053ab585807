package dev.lakewright.shell.interactive;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Choice;
import dev.lakewright.core.question.Earlier;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.run.Stage;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.cli.ShellRequest;
import dev.lakewright.shell.render.AbstentionText;
import dev.lakewright.shell.render.AnswerText;
import dev.lakewright.shell.render.FailureText;
import dev.lakewright.shell.render.WhyText;
import dev.lakewright.shell.terminal.Interrupts;
import dev.lakewright.shell.terminal.ProgressLine;
import dev.lakewright.shell.terminal.StageTimes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One session of the shell: the lake it is about, the last answer, and the exit code that it will
 * end with. One thread asks; any thread may {@link #cancel}.
 */
final class Conversation {
  private static final String PICK = "type its number";
  private static final String MORE = "\\export FILE for all";

  /** An answer and how long each stage of it took. */
  record Last(Answer answer, Map<Stage, Duration> stages) {}

  private final Lakewright lakewright;
  private final Function<String, AskRequest> requests;
  private final Screen screen;
  private volatile Cancellation running = new Cancellation();
  private Optional<LakeName> lake = Optional.empty();
  private Optional<Last> last = Optional.empty();
  private List<Choice> choices = List.of();
  private boolean timing;
  private boolean over;
  private int exitCode;

  Conversation(ShellRequest request, Screen screen) {
    this.lakewright = request.lakewright();
    this.requests = request.requests();
    this.screen = screen;
  }

  Lakewright lakewright() {
    return lakewright;
  }

  Screen screen() {
    return screen;
  }

  /** Return the lake that questions are about now. */
  LakeName lake() {
    return lake.or(() -> requests.apply("").lake()).orElseGet(lakewright::defaultLake);
  }

  void use(LakeName name) {
    lake = Optional.of(name);
  }

  /** Return the last answer, or fail where there is none. */
  Last last() {
    return last.orElseThrow(
        () ->
            new LakewrightException(
                Failure.of(ErrorCode.RUN_UNKNOWN, "There is no answer yet in this session.")));
  }

  /** Turn the times of stages on or off; return whether they are on now. */
  boolean toggleTiming() {
    timing = !timing;
    return timing;
  }

  void leave() {
    over = true;
  }

  boolean isOver() {
    return over;
  }

  /** Return the exit code of the last failure, or 0. */
  int exitCode() {
    return exitCode;
  }

  /** Stop what is running, if anything is. */
  void cancel() {
    running.cancel();
  }

  /**
   * Answer a question, run a statement, or take one of the readings that were asked back, whichever
   * the text is, and print how it ended.
   */
  void say(String text) {
    Optional<Choice> picked = picked(text.strip());
    picked.ifPresent(this::announce);
    String said = picked.map(it -> it.sql().value()).orElse(text);
    answer(said, picked.isPresent() || lakewright.isSql(said));
  }

  /** Take a number for one of the readings that were asked back last. */
  private Optional<Choice> picked(String text) {
    List<Choice> asked = choices;
    choices = List.of();
    for (int i = 0; i < asked.size(); i++) {
      if (text.equals(String.valueOf(i + 1))) {
        return Optional.of(asked.get(i));
      }
    }
    return Optional.empty();
  }

  private void announce(Choice choice) {
    screen.print(AbstentionText.picked(choice, screen.look()));
  }

  private void answer(String text, boolean sql) {
    StageTimes times = new StageTimes();
    AskOutcome outcome =
        outcome(
            requests.apply(text).in(lake()).after(sql ? Optional.empty() : earlier()), sql, times);
    outcome.fold(
        answer -> answered(answer, times.taken()),
        (run, abstention) -> abstained(abstention, text),
        (run, failure) -> fail(failure, sql ? Optional.of(text) : Optional.empty()));
  }

  /** Print a failure; the session goes on. */
  int fail(Failure failure, Optional<String> source) {
    screen.aside(FailureText.render(failure, source, screen.asideLook()));
    exitCode = failure.code().kind().exitCode();
    return exitCode;
  }

  /** Report a defect of ours; the session goes on. */
  void defect(String message) {
    fail(Failure.of(ErrorCode.DEFECT, message), Optional.empty());
  }

  /** Return what was answered last, where it was about the lake that questions are about now. */
  private Optional<Earlier> earlier() {
    return last.map(Last::answer)
        .filter(it -> it.question().lake().equals(lake()))
        .map(Answer::asEarlier);
  }

  private AskOutcome outcome(AskRequest request, boolean sql, RunListener times) {
    try (Interrupts interrupts = Interrupts.during();
        ProgressLine progress = ProgressLine.start(screen::aside, screen.asideLook())) {
      running = interrupts.cancellation();
      RunControl control = new RunControl(interrupts.cancellation(), progress);
      RunListener listener =
          event -> {
            times.happened(event);
            progress.happened(event);
          };
      return sql
          ? lakewright.sql(request, control, listener)
          : lakewright.ask(request, control, listener);
    }
  }

  private int answered(Answer answer, Map<Stage, Duration> stages) {
    last = Optional.of(new Last(answer, stages));
    boolean demo = lakewright.location().isDemo();
    screen.print(new AnswerText(answer, screen.look(), demo).screen(MORE));
    if (timing) {
      screen.print(WhyText.times(stages, screen.look()));
    }
    return 0;
  }

  private int abstained(Abstention abstention, String question) {
    screen.print(AbstentionText.render(abstention, question, PICK, screen.look()));
    choices = abstention.choices();
    exitCode = ErrorKind.REFUSED.exitCode();
    return exitCode;
  }
}
