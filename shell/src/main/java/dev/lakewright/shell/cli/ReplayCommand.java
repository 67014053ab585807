package dev.lakewright.shell.cli;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.run.RunId;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.run.Replay;
import dev.lakewright.shell.render.RunJson;
import dev.lakewright.shell.render.RunText;
import dev.lakewright.shell.terminal.Interrupts;
import dev.lakewright.shell.terminal.ProgressLine;

/** {@code replay}: exit code 0 where everything is the same, else 1. */
final class ReplayCommand {
  private final Session session;
  private final Arguments arguments;

  ReplayCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments;
  }

  int run() {
    String typed = arguments.atMost(1).word(0, "the run's id");
    try (Lakewright lakewright = session.open(arguments)) {
      Replay replay = replay(lakewright, RunsCommand.id(lakewright, typed));
      if (arguments.has(Flag.JSON)) {
        session.print(RunJson.replay(replay));
      } else if (!arguments.has(Flag.QUIET)) {
        session.print(RunText.replay(replay, session.console().facts().outputLook()));
      }
      return replay.same() ? 0 : ErrorKind.REFUSED.exitCode();
    }
  }

  private Replay replay(Lakewright lakewright, RunId id) {
    try (Interrupts interrupts = Interrupts.during();
        ProgressLine progress = session.progress()) {
      return lakewright.replay(id, new RunControl(interrupts.cancellation(), progress));
    }
  }
}
