package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.Failure;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.export.Exported;
import dev.lakewright.runtime.export.Exports;
import dev.lakewright.runtime.export.Verification;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.ExportText;
import dev.lakewright.shell.render.PlanText;
import dev.lakewright.shell.render.PlanViewJson;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code export PLAN --to TARGET --output DIR}. */
final class ExportCommand {
  private final Session session;
  private final Arguments arguments;

  ExportCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments.atMost(1);
  }

  int run() {
    String plan = arguments.word(0, "the plan to export");
    String target =
        arguments.value(Flag.TO).orElseThrow(() -> Usage.wrong("--to names the system."));
    Path folder = folder();
    try (Lakewright lakewright = session.open(arguments)) {
      Exports exports = lakewright.exports();
      return exports
          .export(plan, target)
          .fold(ready -> written(exports, ready, folder), this::wrong);
    }
  }

  private Path folder() {
    String typed =
        arguments
            .value(Flag.OUTPUT)
            .orElseThrow(() -> Usage.wrong("--output names the folder to write."));
    try {
      return session.surroundings().directory().resolve(typed);
    } catch (InvalidPathException notAPath) {
      throw Usage.wrong("not a path: " + typed);
    }
  }

  private int written(Exports exports, Exported.Ready ready, Path folder) {
    Exports.Written written = exports.write(ready, folder);
    Optional<Verification> verification =
        arguments.has(Flag.VERIFY)
            ? Optional.of(exports.verify(ready, RunCommand.request(arguments, 0, "").parameters()))
            : Optional.empty();
    if (arguments.has(Flag.JSON)) {
      session.print(ExportText.json(ready, written, verification));
    } else if (!arguments.has(Flag.QUIET)) {
      session.print(
          ExportText.render(ready, written, verification, session.console().facts().outputLook()));
    }
    return verification.map(Verification::equal).orElse(true) ? 0 : 1;
  }

  private int wrong(Exports.Problems problems) {
    if (arguments.has(Flag.JSON)) {
      session.print(PlanViewJson.wrong(problems.file(), problems.failures()));
    } else {
      session.aside(PlanText.problems(problems.file(), problems.failures(), session.errorLook()));
    }
    boolean inexpressible =
        problems.failures().stream()
            .map(Failure::code)
            .allMatch(code -> code == ErrorCode.EXPORT_INEXPRESSIBLE);
    return (inexpressible ? ErrorKind.REFUSED : ErrorKind.USAGE).exitCode();
  }
}
