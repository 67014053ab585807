package dev.lakewright.shell.cli;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.plan.Forecast;
import dev.lakewright.runtime.plan.PlanEvent;
import dev.lakewright.runtime.plan.PlanJson;
import dev.lakewright.runtime.plan.PlanListener;
import dev.lakewright.runtime.plan.PlanOutcome;
import dev.lakewright.runtime.plan.PlanRequest;
import dev.lakewright.runtime.plan.PlanRunReport;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.PlanRunText;
import dev.lakewright.shell.render.PlanText;
import dev.lakewright.shell.render.PlanViewJson;
import dev.lakewright.shell.render.SafeText;
import dev.lakewright.shell.terminal.Interrupts;
import dev.lakewright.shell.terminal.ProgressLine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** {@code run PLAN}. */
final class RunCommand {
  private final Session session;
  private final Arguments arguments;

  RunCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments.atMost(1);
  }

  /** Read which plan and how. */
  static PlanRequest request(Arguments arguments, int place, String missing) {
    TreeMap<String, String> values = new TreeMap<>();
    for (String given : arguments.values(Flag.PARAM)) {
      int equals = given.indexOf('=');
      if (equals < 1) {
        throw Usage.wrong("--param takes a name and a value, such as month=2013-12.");
      }
      if (values.put(given.substring(0, equals), given.substring(equals + 1)) != null) {
        throw Usage.wrong("--param " + given.substring(0, equals) + " is given twice.");
      }
    }
    return new PlanRequest(
        arguments.word(place, missing),
        values,
        step(arguments, Flag.FROM),
        step(arguments, Flag.ONLY),
        arguments
            .value(Flag.SAMPLE)
            .map(text -> OptionalLong.of(rows(text)))
            .orElse(OptionalLong.empty()));
  }

  private static Optional<StepId> step(Arguments arguments, Flag flag) {
    Optional<String> name = arguments.value(flag);
    name.filter(it -> !StepId.isValid(it))
        .ifPresent(
            it -> {
              throw Usage.wrong("\"" + it + "\" is no name of a step.");
            });
    return name.map(StepId::new);
  }

  private static long rows(String text) {
    try {
      long rows = Long.parseLong(text);
      if (rows > 0) {
        return rows;
      }
    } catch (NumberFormatException notANumber) {
      throw Usage.wrong("--sample takes a number of rows, not \"" + text + "\".");
    }
    throw Usage.wrong("--sample takes at least one row.");
  }

  int run() {
    PlanRequest request = request(arguments, 0, "the plan to run");
    try (Lakewright lakewright = session.open(arguments)) {
      List<Failure> differences = differences(lakewright);
      if (!differences.isEmpty()) {
        wrong(request.plan(), differences);
        return ErrorKind.REFUSED.exitCode();
      }
      if (arguments.has(Flag.DRY_RUN)) {
        return forecast(lakewright.plans().forecast(request));
      }
      return started(lakewright, request).fold(this::ended, this::wrong);
    }
  }

  private List<Failure> differences(Lakewright lakewright) {
    Set<String> accepted = Set.copyOf(arguments.values(Flag.ACCEPT));
    return arguments
        .value(Flag.BUNDLE)
        .map(session.surroundings().directory()::resolve)
        .map(it -> lakewright.exports().differences(it, accepted))
        .orElse(List.of());
  }

  private int forecast(Forecast forecast) {
    if (!forecast.view().problems().isEmpty()) {
      return wrong(forecast.view().file(), forecast.view().problems());
    }
    session.print(
        arguments.has(Flag.JSON)
            ? PlanViewJson.forecast(forecast)
            : PlanRunText.forecast(forecast, session.console().facts().outputLook()));
    return 0;
  }

  private PlanOutcome started(Lakewright lakewright, PlanRequest request) {
    try (Interrupts interrupts = Interrupts.during();
        ProgressLine progress = session.progress()) {
      RunControl control = new RunControl(interrupts.cancellation(), progress);
      return lakewright.plans().run(request, control, listener(progress));
    }
  }

  private static PlanListener listener(ProgressLine progress) {
    return event -> {
      double fraction =
          event instanceof PlanEvent.StepProgressed progressed ? progressed.fraction() : -1;
      boolean ended = event instanceof PlanEvent.StepEnded;
      progress.progressed((ended ? "done: " : "running: ") + event.step(), fraction);
    };
  }

  private int ended(PlanRunReport report) {
    if (arguments.has(Flag.JSON)) {
      session.print(SafeText.data(PlanJson.write(report)));
    } else if (!arguments.has(Flag.QUIET) || !report.succeeded()) {
      session.print(PlanRunText.show(report, session.console().facts().outputLook()));
    }
    return report.failure().map(it -> it.code().kind().exitCode()).orElse(0);
  }

  private int wrong(String file, List<Failure> problems) {
    if (arguments.has(Flag.JSON)) {
      session.print(PlanViewJson.wrong(file, problems));
    } else {
      session.aside(PlanText.problems(file, problems, session.errorLook()));
    }
    return ErrorKind.USAGE.exitCode();
  }
}
