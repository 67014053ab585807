package dev.lakewright.shell.interactive;

import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.shell.export.OutputFormat;
import dev.lakewright.shell.export.ResultFile;
import dev.lakewright.shell.export.TargetFile;
import dev.lakewright.shell.names.Names;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.LakeTables;
import dev.lakewright.shell.render.SafeText;
import dev.lakewright.shell.render.TableHead;
import dev.lakewright.shell.render.TableText;
import dev.lakewright.shell.render.WhyText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The commands that start with a backslash, and the two that stand for plain lines. */
final class BackslashCommands {
  /** Takes a question or a statement. */
  static final String SAY = "say";

  /** Takes a command that does not exist. */
  static final String UNKNOWN = "unknown";

  private static final int RUNS = 20;
  private static final String MORE = "widen the terminal for all";

  private final Conversation conversation;
  private final List<BackslashCommand> commands = new ArrayList<>();

  private BackslashCommands(Conversation conversation) {
    this.conversation = conversation;
  }

  /** Return the commands of a conversation, in the order that help lists them. */
  static List<BackslashCommand> of(Conversation conversation) {
    BackslashCommands all = new BackslashCommands(conversation);
    all.add("\\help", "[COMMAND]", "list the commands, or say more about one", all::help)
        .alias("\\h", "\\?");
    all.add("\\why", "", "how the last answer came about", BackslashCommands::why);
    all.add("\\sql", "", "the SQL of the last answer", BackslashCommands::sql);
    all.add("\\tables", "", "the tables of the lake", BackslashCommands::tables);
    all.add("\\describe", "TABLE", "the columns of a table", BackslashCommands::describe)
        .alias("\\d");
    all.add("\\lake", "[NAME]", "list the lakes, or turn to another one", BackslashCommands::lake);
    all.add(
        "\\timing", "", "show how long each stage takes, or no more", BackslashCommands::timing);
    all.add("\\export", "FILE", "write the last result to a file", BackslashCommands::export);
    all.add("\\runs", "", "the last runs", BackslashCommands::runs);
    all.add("\\quit", "", "leave", (talk, rest) -> talk.leave()).alias("\\q");
    all.add(SAY, "", "", Conversation::say);
    all.add(UNKNOWN, "", "", all::unknown);
    return all.commands;
  }

  private BackslashCommand add(
      String name, String operands, String help, BiConsumer<Conversation, String> action) {
    BackslashCommand command = new BackslashCommand(conversation, name, operands, help, action);
    commands.add(command);
    return command;
  }

  private List<BackslashCommand> listed() {
    return commands.stream().filter(command -> !command.getDescription().isEmpty()).toList();
  }

  private void help(Conversation talk, String name) {
    StringBuilder text = new StringBuilder();
    if (name.isEmpty()) {
      text.append("Type a question or SQL, as it is. SQL over several lines ends with ;\n");
      listed().forEach(command -> text.append(line(command)));
    } else {
      text.append(line(named(name)));
    }
    talk.screen().print(text.toString());
  }

  private BackslashCommand named(String typed) {
    String name = typed.startsWith("\\") ? typed : "\\" + typed;
    return listed().stream()
        .filter(command -> command.getName().equals(name) || command.getAliases().contains(name))
        .findFirst()
        .orElseThrow(() -> unknownCommand(name));
  }

  private static String line(BackslashCommand command) {
    String aliases =
        command.getAliases().isEmpty() ? "" : "; also " + String.join(", ", command.getAliases());
    return String.format("  %-20s%s%s\n", command.usage(), command.getDescription(), aliases);
  }

  private void unknown(Conversation talk, String line) {
    throw unknownCommand(line.split("\\s", 2)[0]);
  }

  private LakewrightException unknownCommand(String name) {
    List<String> known = listed().stream().map(BackslashCommand::getName).toList();
    Failure failure = Failure.of(ErrorCode.COMMAND_UNKNOWN, "There is no command " + name + ".");
    return new LakewrightException(failure.withNearest(NearestNames.among(known, name, 2)));
  }

  private static void why(Conversation talk, String rest) {
    Conversation.Last last = talk.last();
    talk.screen().print(WhyText.render(last.answer(), last.stages(), talk.screen().look()));
  }

  private static void sql(Conversation talk, String rest) {
    talk.screen().print(SafeText.lines(talk.last().answer().query().sql().value()) + "\n");
  }

  private static void tables(Conversation talk, String rest) {
    var tables = LakeTables.tables(talk.lakewright().catalog(), talk.lake());
    talk.screen().print(TableText.render(tables, talk.screen().look(), MORE));
  }

  private static void describe(Conversation talk, String name) {
    if (name.isEmpty()) {
      throw Usage.wrong("Say which table: \\describe TABLE");
    }
    Table table = new Names(talk.lakewright().catalog()).table(name, talk.lake());
    TableProfile profile = talk.lakewright().catalog().profile(table.name());
    var look = talk.screen().look();
    talk.screen()
        .print(
            TableHead.head(table, profile)
                + TableText.render(LakeTables.columns(table, profile), look, MORE)
                + TableHead.notes(table, look));
  }

  private static void lake(Conversation talk, String name) {
    Names names = new Names(talk.lakewright().catalog());
    if (name.isEmpty()) {
      var lakes = LakeTables.lakes(talk.lakewright().catalog(), talk.lake());
      talk.screen().print(TableText.render(lakes, talk.screen().look(), MORE));
      return;
    }
    talk.use(lake(talk, names, name));
    talk.screen().print("Questions are about lake " + talk.lake() + " now.\n");
  }

  /** Demo lakes are made when the shell starts, so another one cannot be turned to. */
  private static LakeName lake(Conversation talk, Names names, String name) {
    try {
      return names.lake(name);
    } catch (LakewrightException unknown) {
      if (!talk.lakewright().location().isDemo()) {
        throw unknown;
      }
      String message = unknown.failure().message() + " A demo lake is chosen at the start: ";
      Failure failure =
          Failure.of(unknown.failure().code(), message + "lakewright shell --lake " + name);
      throw new LakewrightException(failure.withNearest(unknown.failure().nearest()), unknown);
    }
  }

  private static void timing(Conversation talk, String rest) {
    talk.screen().print("Times are " + (talk.toggleTiming() ? "shown" : "not shown") + " now.\n");
  }

  private static void export(Conversation talk, String name) {
    if (name.isEmpty()) {
      throw Usage.wrong("Say which file: \\export FILE");
    }
    Path file = TargetFile.of(Path.of(name), talk.lakewright());
    ExportFormat format =
        OutputFormat.of(file)
            .exported()
            .orElseThrow(
                () -> Usage.wrong("\\export writes .parquet, .csv, .json and .ndjson files."));
    var last = talk.last().answer();
    new ResultFile(talk.lakewright(), last.run()).export(format, file);
    talk.screen()
        .print("Wrote " + last.result().totalRows() + " rows to " + SafeText.oneLine(name) + "\n");
  }

  private static void runs(Conversation talk, String rest) {
    var runs = LakeTables.runs(talk.lakewright().runs(RUNS));
    talk.screen().print(TableText.render(runs, talk.screen().look(), MORE));
  }
}
