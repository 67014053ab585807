package dev.lakewright.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command of the launcher in a process of its own.
 *
 * @param launcher the {@code lakewright} script
 * @param folder where it runs
 * @param environment what is set besides this process's environment
 */
record Launched(Path launcher, Path folder, Map<String, String> environment) {
  /**
   * What came of it.
   *
   * @param milliseconds from the start of the process to its end
   */
  record Ended(double milliseconds, int code, String output) {}

  Ended run(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    long started = System.nanoTime();
    Process process = builder.start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      return new Ended((System.nanoTime() - started) / 1e6, code, output);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new IOException("interrupted", stop);
    }
  }

  /** Run and return the milliseconds, or fail where the exit code is none of the expected ones. */
  double time(List<Integer> expected, String... words) throws IOException {
    Ended ended = run(words);
    if (!expected.contains(ended.code())) {
      throw new IOException(String.join(" ", words) + " ended with exit code " + ended.code());
    }
    return ended.milliseconds();
  }
}
