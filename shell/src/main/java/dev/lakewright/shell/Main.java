package dev.lakewright.shell;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.shell.cli.CommandLine;
import dev.lakewright.shell.cli.Services;
import dev.lakewright.shell.cli.Surroundings;
import dev.lakewright.shell.interactive.SpringShell;
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
            services(), surroundings, console, request -> new SpringShell().run(request));
    System.exit(commandLine.run(words));
  }

  private static Services services() {
    Failure failure = Failure.of(ErrorCode.DEFECT, "This build holds no runtime.");
    return new Services(
        request -> {
          throw new LakewrightException(failure);
        },
        request -> List::of);
  }
}
