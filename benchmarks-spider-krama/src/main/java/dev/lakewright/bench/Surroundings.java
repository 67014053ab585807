package dev.lakewright.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The process around a suite: clock, environment, terminal. */
record Surroundings(Clock clock, Map<String, String> environment, PrintStream progress) {
  String today() {
    return LocalDate.now(clock).toString();
  }

  /** Return the folder with benchmark data: what {@code --data} says, else where it usually is. */
  Path benchData(Options options) {
    return options
        .path("--data")
        .or(() -> Optional.ofNullable(environment.get("LAKEWRIGHT_BENCH_DATA")).map(Path::of))
        .orElse(Path.of("..", "shared", "bench"));
  }

  /**
   * Return Spider's folder, the one with {@code tables.json}: the folder of benchmark data itself
   * or {@code spider} in it.
   *
   * @throws IOException if it is neither
   */
  Path spider(Options options) throws IOException {
    Path data = benchData(options);
    for (Path folder : List.of(data, data.resolve("spider"))) {
      if (Files.isRegularFile(folder.resolve("tables.json"))) {
        return folder;
      }
    }
    throw new IOException(
        "neither "
            + data
            + " nor "
            + data.resolve("spider")
            + " has Spider's tables.json; say --data DIR or set LAKEWRIGHT_BENCH_DATA");
  }

  void progress(int done, int all) {
    progress.printf("\r%d of %d questions", done, all);
    if (done == all) {
      progress.println();
    }
    progress.flush();
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
