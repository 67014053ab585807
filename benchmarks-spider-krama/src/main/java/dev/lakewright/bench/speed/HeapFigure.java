package dev.lakewright.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Live heap, in megabytes, of a process that has run a statement, and of one that has answered
 * questions as well: with the parser, what it learned, and the index of the lake.
 */
record HeapFigure(double statement, double questions) {
  private static final double MEGABYTE = 1 << 20;

  double parser() {
    return questions - statement;
  }

  static HeapFigure measure(Path folder, Path home, String sql, List<String> questions)
      throws IOException {
    double without = probe(folder, home, sql, List.of());
    return new HeapFigure(without, probe(folder, home, sql, questions));
  }

  private static double probe(Path folder, Path home, String sql, List<String> questions)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                HeapProbe.class.getName(),
                folder.toString(),
                home.toString(),
                sql));
    command.addAll(questions);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("the heap's probe ended with exit code " + process.exitValue());
      }
      return Long.parseLong(printed.strip()) / MEGABYTE;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new IOException("interrupted", stop);
    }
  }
}
