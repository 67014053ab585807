package dev.lakewright.shell.cli;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.inspect.CheckReport;
import dev.lakewright.runtime.inspect.CheckScope;
import dev.lakewright.shell.export.TargetFile;
import dev.lakewright.shell.export.TextFile;
import dev.lakewright.shell.names.Names;
import dev.lakewright.shell.render.CheckJson;
import dev.lakewright.shell.render.CheckTables;
import dev.lakewright.shell.render.CheckText;
import dev.lakewright.shell.render.JunitXml;
import dev.lakewright.shell.terminal.Interrupts;
import dev.lakewright.shell.terminal.ProgressLine;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code check}: exit code 0 where all that is promised was checked and is kept, 1 where something
 * of severity error is broken, and otherwise 3.
 */
final class CheckCommand {
  private final Session session;
  private final Arguments arguments;

  CheckCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments.atMost(2);
  }

  int run() {
    Optional<String> typed = arguments.words().stream().findFirst();
    ListingWriter writer = new ListingWriter(session, arguments);
    try (Lakewright lakewright = session.open(typed.map(arguments::in).orElse(arguments))) {
      Optional<Path> junit = file(Flag.JUNIT).map(it -> TargetFile.of(it, lakewright));
      CheckReport report = check(lakewright, scope(lakewright, typed));
      junit.ifPresent(target -> TextFile.write(JunitXml.of(report), target));
      print(report, writer);
      return exitCode(report);
    }
  }

  private Optional<Path> file(Flag flag) {
    return arguments
        .value(flag)
        .map(it -> session.surroundings().directory().resolve(it).toAbsolutePath());
  }

  private CheckScope scope(Lakewright lakewright, Optional<String> typed) {
    Names names = new Names(lakewright.catalog());
    LakeName lake = typed.map(names::lake).orElseGet(lakewright::defaultLake);
    Optional<TableName> table =
        arguments.words().stream().skip(1).findFirst().map(it -> names.table(it, lake).name());
    return new CheckScope(lake, table, file(Flag.CONTRACT));
  }

  private CheckReport check(Lakewright lakewright, CheckScope scope) {
    try (Interrupts interrupts = Interrupts.during();
        ProgressLine progress = session.progress()) {
      return lakewright
          .inspector()
          .check(scope, new RunControl(interrupts.cancellation(), progress));
    }
  }

  private void print(CheckReport report, ListingWriter writer) {
    if (arguments.has(Flag.JSON)) {
      session.print(CheckJson.of(report));
      return;
    }
    if (report.findings().findAny().isPresent()) {
      writer.print(CheckTables.of(report));
    }
    if (writer.forPeople() && !arguments.has(Flag.QUIET)) {
      session.print(CheckText.below(report, session.console().facts().outputLook()));
    }
  }

  private static int exitCode(CheckReport report) {
    if (report.fails()) {
      return ErrorKind.REFUSED.exitCode();
    }
    return report.leavesOpen() ? ErrorKind.DATA.exitCode() : 0;
  }
}
