package dev.lakewright.shell;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the program in a process that can write no file longer than a limit: its first argument,
 * in bytes. The engine's library is unpacked before, as it is itself a long file.
 */
final class LimitedFiles {
  private LimitedFiles() {}

  static boolean works() {
    try {
      return prlimit(ProcessHandle.current().pid(), List.of());
    } catch (IOException missing) {
      return false;
    }
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      if (!connection.isValid(1)
          || !prlimit(ProcessHandle.current().pid(), List.of("--fsize=" + arguments[0]))) {
        throw new IllegalStateException("the limit cannot be set");
      }
    }
    Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static boolean prlimit(long process, List<String> limits) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("prlimit", "--pid", Long.toString(process));
    builder.command().addAll(limits);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process run = builder.start();
    try {
      return run.waitFor(10, TimeUnit.SECONDS) && run.exitValue() == 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
