package dev.lakewright.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The process around a suite: clock, environment, terminal. */
record Surroundings(Clock clock, Map<String, String> environment, PrintStream progress) {
  private static final int STEP = 20;

  String today() {
    return LocalDate.now(clock).toString();
  }

  /** Return the folder with benchmark data. */
  Path benchData() {
    String set = environment.get("LAKEWRIGHT_BENCH_DATA");
    return set == null ? Path.of("..", "shared", "bench") : Path.of(set);
  }

  void progress(int done, int all) {
    if (done % STEP == 0 || done == all) {
      progress.printf("\r%d of %d questions", done, all);
      if (done == all) {
        progress.println();
      }
      progress.flush();
    }
  }

  /** Print a line about what was done. */
  void say(String line) {
    progress.println(line);
    progress.flush();
  }

  /** Return the commit that the working tree is at, or {@code unknown} outside a Git checkout. */
  String commit() {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return said.isEmpty() ? "unknown" : said;
    } catch (IOException noGit) {
      return "unknown";
    }
  }
}
