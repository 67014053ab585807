package dev.lakewright.shell.cli;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.profile.DatasetProfile;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.export.TargetFile;
import dev.lakewright.shell.export.TextFile;
import dev.lakewright.shell.names.Names;
import dev.lakewright.shell.render.LakeTables;
import dev.lakewright.shell.render.ProfileHtml;
import dev.lakewright.shell.render.ProfileJson;
import dev.lakewright.shell.render.ProfileText;
import dev.lakewright.shell.render.TableText;
import dev.lakewright.shell.terminal.Interrupts;
import dev.lakewright.shell.terminal.ProgressLine;
import java.nio.file.Path;
import java.util.Optional;

/** {@code profile [TABLE]}; without a table it lists those that there are. */
final class ProfileCommand {
  private static final String MORE = "lake show --format csv for all";

  private final Session session;
  private final Arguments arguments;

  ProfileCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments.atMost(1);
  }

  int run() {
    try (Lakewright lakewright = session.open(arguments)) {
      Optional<Path> html =
          arguments
              .value(Flag.HTML)
              .map(it -> session.surroundings().directory().resolve(it))
              .map(it -> TargetFile.of(it, lakewright));
      Names names = new Names(lakewright.catalog());
      LakeName lake =
          arguments.value(Flag.LAKE).map(names::lake).orElseGet(lakewright::defaultLake);
      if (arguments.words().isEmpty()) {
        list(lakewright, lake);
        return 0;
      }
      DatasetProfile profile =
          profile(lakewright, names.table(arguments.words().get(0), lake).name());
      html.ifPresent(target -> TextFile.write(ProfileHtml.of(profile), target));
      print(profile);
    }
    return 0;
  }

  private void list(Lakewright lakewright, LakeName lake) {
    session.print(
        TableText.render(
            LakeTables.tables(lakewright.catalog(), lake),
            session.console().facts().outputLook(),
            MORE));
    session.aside("Say which table: lakewright profile TABLE\n");
  }

  private DatasetProfile profile(Lakewright lakewright, TableName table) {
    try (Interrupts interrupts = Interrupts.during();
        ProgressLine progress = session.progress()) {
      return lakewright
          .inspector()
          .profile(table, new RunControl(interrupts.cancellation(), progress));
    }
  }

  private void print(DatasetProfile profile) {
    if (arguments.has(Flag.JSON)) {
      session.print(ProfileJson.of(profile));
    } else if (!arguments.has(Flag.QUIET)) {
      session.print(ProfileText.of(profile, session.console().facts().outputLook()));
    }
  }
}
