package dev.lakewright.shell.cli;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.names.Names;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.LakeTables;
import dev.lakewright.shell.render.SafeText;
import dev.lakewright.shell.render.TableHead;
import java.nio.file.Path;
import java.util.List;

/** {@code lake add|list|show|remove}. */
final class LakeCommand {
  private static final List<String> ACTIONS = List.of("add", "list", "show", "remove");

  private final Session session;
  private final Arguments arguments;

  LakeCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments;
  }

  int run() {
    String action = arguments.action(ACTIONS, "add, list, show or remove");
    ListingWriter writer = new ListingWriter(session, arguments);
    try (Lakewright lakewright = session.open(arguments)) {
      switch (action) {
        case "add" -> add(lakewright);
        case "list" -> list(lakewright, writer);
        case "show" -> show(lakewright, writer);
        default -> remove(lakewright);
      }
    }
    return 0;
  }

  private void add(Lakewright lakewright) {
    LakeName name = name(arguments.word(1, "a name for the lake"));
    arguments.word(2, "files or folders");
    List<String> paths =
        arguments.words().subList(2, arguments.words().size()).stream()
            .map(path -> workspacePath(path, lakewright.location().root()))
            .toList();
    lakewright.addLake(new LakeSpec(name, paths));
    say("Added lake " + name + " (" + String.join(", ", paths) + ").\n");
  }

  /** Return the path, typed in the current folder, as the workspace's file is to have it. */
  private String workspacePath(String typed, Path root) {
    Path path = session.surroundings().directory().resolve(typed).normalize();
    return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
  }

  private void remove(Lakewright lakewright) {
    arguments.atMost(2);
    LakeName name = name(arguments.word(1, "the lake to remove"));
    lakewright.removeLake(name);
    say("Removed lake " + name + "; its files stay.\n");
  }

  private void list(Lakewright lakewright, ListingWriter writer) {
    arguments.atMost(1);
    writer.print(LakeTables.lakes(lakewright.catalog(), lakewright.defaultLake()));
  }

  private void show(Lakewright lakewright, ListingWriter writer) {
    arguments.atMost(2);
    Names names = new Names(lakewright.catalog());
    LakeName lake = arguments.value(Flag.LAKE).map(names::lake).orElseGet(lakewright::defaultLake);
    if (arguments.words().size() == 1) {
      writer.print(LakeTables.tables(lakewright.catalog(), lake));
      return;
    }
    Table table = names.table(arguments.words().get(1), lake);
    TableProfile profile = lakewright.catalog().profile(table.name());
    boolean remarks = writer.forPeople() && !arguments.has(Flag.QUIET);
    if (remarks) {
      session.print(TableHead.head(table, profile));
    }
    writer.print(LakeTables.columns(table, profile));
    if (remarks) {
      session.print(TableHead.notes(table, session.console().facts().outputLook()));
    }
  }

  private void say(String sentence) {
    if (!arguments.has(Flag.QUIET)) {
      session.print(SafeText.lines(sentence));
    }
  }

  private static LakeName name(String typed) {
    if (!LakeName.isValid(typed)) {
      throw Usage.wrong(
          "\""
              + typed
              + "\" is no name for a lake: a letter, then letters, digits, _ or -; at most 64.");
    }
    return new LakeName(typed);
  }
}
