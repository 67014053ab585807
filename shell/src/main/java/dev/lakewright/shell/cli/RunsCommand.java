package dev.lakewright.shell.cli;

import dev.lakewright.core.run.RunId;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.plan.PlanJson;
import dev.lakewright.runtime.plan.PlanRunReport;
import dev.lakewright.runtime.run.RunRecord;
import dev.lakewright.shell.names.Names;
import dev.lakewright.shell.render.LakeTables;
import dev.lakewright.shell.render.PlanRunText;
import dev.lakewright.shell.render.RunJson;
import dev.lakewright.shell.render.RunText;
import dev.lakewright.shell.render.SafeText;
import java.util.List;

/** {@code runs list|show}. */
final class RunsCommand {
  private static final List<String> ACTIONS = List.of("list", "show");
  private static final int USUAL = 20;
  static final int NEWEST = 200;

  private final Session session;
  private final Arguments arguments;

  RunsCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments;
  }

  int run() {
    String action = arguments.action(ACTIONS, "list or show");
    int limit = AskFlags.rows(arguments).orElse(USUAL);
    ListingWriter writer = new ListingWriter(session, arguments);
    try (Lakewright lakewright = session.open(arguments)) {
      if (action.equals("list")) {
        arguments.atMost(1);
        writer.print(LakeTables.runs(lakewright.runs(limit)));
      } else {
        arguments.atMost(2);
        show(lakewright, id(lakewright, arguments.word(1, "the run's id")));
      }
    }
    return 0;
  }

  private void show(Lakewright lakewright, RunId id) {
    RunRecord run = lakewright.run(id);
    if (run.kind().equals("plan")) {
      lakewright.plans().find(id).ifPresent(this::show);
    } else {
      show(run);
    }
  }

  private void show(PlanRunReport report) {
    session.print(
        arguments.has(Flag.JSON)
            ? SafeText.data(PlanJson.write(report))
            : PlanRunText.show(report, session.console().facts().outputLook()));
  }

  private void show(RunRecord run) {
    session.print(
        arguments.has(Flag.JSON)
            ? RunJson.show(run)
            : RunText.show(run, session.console().facts().outputLook()));
  }

  static RunId id(Lakewright lakewright, String typed) {
    List<String> known = lakewright.runs(NEWEST).stream().map(run -> run.id().value()).toList();
    return Names.run(typed, known);
  }
}
