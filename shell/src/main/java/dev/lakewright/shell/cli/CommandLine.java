package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.runtime.model.ModelAccess;
import dev.lakewright.shell.logging.LogFile;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.OutcomeJson;
import dev.lakewright.shell.render.RunJson;
import dev.lakewright.shell.terminal.Console;
import dev.lakewright.shell.terminal.Output;
import java.util.List;

/** Runs one command of the process. */
public final class CommandLine {
  private final Session session;
  private final InteractiveShell shell;
  private final Server server;

  /** Makes the interactive shell; apart, so that one-shot commands load none of its classes. */
  @FunctionalInterface
  public interface InteractiveShell {
    /** Run until the user leaves, and return the exit code. */
    int run(ShellRequest request);
  }

  /** Makes the server for agents; apart for the same reason. */
  @FunctionalInterface
  public interface Server {
    /** Serve until the client leaves, and return the exit code. */
    int run(ShellRequest request);
  }

  public CommandLine(
      Services services,
      Surroundings surroundings,
      Console console,
      InteractiveShell shell,
      Server server) {
    this.session = new Session(services, surroundings, console, ModelAccess.ofProcess());
    this.shell = shell;
    this.server = server;
  }

  /** Run the command that the arguments say and return the exit code of the process. */
  public int run(List<String> arguments) {
    try {
      Arguments understood = ArgumentParser.parse(arguments);
      if (understood.has(Flag.VERBOSE)) {
        session.aside("Log       " + LogFile.chooseIn(session.surroundings().home()) + "\n");
      }
      return understood.has(Flag.HELP) ? help(understood.command()) : run(understood);
    } catch (Output.ReaderGone e) {
      return 0;
    } catch (LakewrightException e) {
      return failed(arguments, e);
    }
  }

  private int run(Arguments arguments) {
    Command command = arguments.command();
    return switch (command) {
      case ASK, SQL -> new QueryCommand(session, arguments).run();
      case SHELL -> new ShellCommand(session, arguments, shell).run();
      case SERVE -> new McpCommand(session, arguments, server).run();
      case LAKES -> new LakeCommand(session, arguments).run();
      case PLAN -> new PlanCommand(session, arguments).run();
      case RUN -> new RunCommand(session, arguments).run();
      case PROFILE -> new ProfileCommand(session, arguments).run();
      case CHECK -> new CheckCommand(session, arguments).run();
      case EXPORT -> new ExportCommand(session, arguments).run();
      case RUNS -> new RunsCommand(session, arguments).run();
      case REPLAY -> new ReplayCommand(session, arguments).run();
      case ROUTE -> new RouteCommand(session, arguments).run();
      case TOOLS -> new ToolsCommand(session, arguments).run();
      case MODELS -> new ModelCommand(session, arguments).run();
      case GATE -> new GateCommand(session, arguments).run();
      case DOCTOR -> new DoctorCommand(session, arguments).run();
      case BENCH -> throw Usage.wrong("The lakewright script starts \"bench\" by itself.");
      case VERSION -> version(arguments.atMost(0));
      case HELPING -> help(arguments.atMost(1));
    };
  }

  private int help(Command command) {
    session.print(command == Command.HELPING ? HelpText.all() : HelpText.of(command));
    return 0;
  }

  private int help(Arguments arguments) {
    if (arguments.words().isEmpty()) {
      return help(Command.HELPING);
    }
    String word = arguments.words().get(0);
    Command command =
        Command.of(word)
            .orElseThrow(
                () ->
                    Usage.wrong(
                        "There is no command \"" + word + "\".",
                        NearestNames.among(Command.words(), word, 3)));
    return help(command);
  }

  private int version(Arguments arguments) {
    String version = Version.ofProgram();
    String java = Runtime.version().toString();
    session.print(
        arguments.has(Flag.JSON)
            ? RunJson.version(version, java)
            : "lakewright " + version + ", Java " + java + "\n");
    return 0;
  }

  /** Report a failure that came before or beside any run. */
  private int failed(List<String> arguments, LakewrightException e) {
    Failure failure = e.failure();
    try {
      if (arguments.contains(Flag.JSON.word())) {
        session.print(OutcomeJson.failure(arguments.get(0), failure));
      } else {
        session.fail(e);
      }
      if (arguments.contains(Flag.VERBOSE.word())) {
        session.aside(Traces.of(e));
      }
    } catch (Output.ReaderGone | LakewrightException gone) {
      return ErrorCode.OUTPUT_NOT_WRITABLE.kind().exitCode();
    }
    return failure.code().kind().exitCode();
  }
}
