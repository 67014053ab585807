package dev.lakewright.bench.speed;

import dev.lakewright.bench.score.Percentiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole-process times of one {@code ask} by the launcher, with and without the class archive, taken
 * in turn so that both see the same machine.
 */
record ColdTimes(Percentiles with, Percentiles without, int n) {
  private static final int RUNS = 12;

  static ColdTimes measure(Path launcher) throws IOException {
    run(launcher, "now");
    run(launcher, "off");
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      with.add(run(launcher, "now"));
      without.add(run(launcher, "off"));
    }
    return new ColdTimes(new Percentiles(with), new Percentiles(without), RUNS);
  }

  private static double run(Path launcher, String archive) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                launcher.toAbsolutePath().toString(),
                "ask",
                "--quiet",
                "How many albums are there?")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LAKEWRIGHT_ARCHIVE", archive);
    long started = System.nanoTime();
    Process process = builder.start();
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException("ask ended with exit code " + code);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new IOException("interrupted", stop);
    }
    return (System.nanoTime() - started) / 1e6;
  }
}
