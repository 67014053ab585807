package dev.lakewright.shell;

import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.doctor.WorkspaceDoctor;
import dev.lakewright.shell.cli.CommandLine;
import dev.lakewright.shell.cli.Services;
import dev.lakewright.shell.cli.ShellRequest;
import dev.lakewright.shell.cli.Surroundings;
import dev.lakewright.shell.cli.Version;
import dev.lakewright.shell.interactive.SpringShell;
import dev.lakewright.shell.mcp.StdioServer;
import dev.lakewright.shell.terminal.Console;
import java.nio.file.Path;
import java.util.List;

/** The program. */
public final class Main {
  private Main() {}

  /** Run one command and end the process with its exit code. */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess(System.getProperties(), System.getenv());
    List<String> words = List.of(arguments);
    Thread.setDefaultUncaughtExceptionHandler(new DefectReport(console, words, System::exit));
    Surroundings surroundings =
        Surroundings.ofProcess(System.getenv(), Path.of(System.getProperty("user.home")));
    CommandLine commandLine =
        new CommandLine(
            services(),
            surroundings,
            console,
            request -> new SpringShell().run(request),
            request -> serve(request));
    System.exit(commandLine.run(words));
  }

  private static int serve(ShellRequest request) {
    // Whatever a library may print would be no message of the protocol.
    System.setOut(System.err);
    return new StdioServer(Version.ofProgram()).run(request);
  }

  private static Services services() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    return new Services(
        LakewrightRuntime::open,
        request -> new WorkspaceDoctor(request, LakewrightRuntime::open, temporary));
  }
}
