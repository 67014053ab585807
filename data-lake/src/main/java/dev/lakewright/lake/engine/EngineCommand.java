package dev.lakewright.lake.engine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The command that starts the program of an engine's process.
 *
 * @param java the JVM and its arguments
 */
public record EngineCommand(List<String> java) {
  /** System property with the flags of an engine's JVM, one a line; the launcher sets it. */
  public static final String FLAGS = "lakewright.engine.flags";

  private static final Path SHELL = Path.of("/bin/sh");

  /** Beside DuckDB's memory and the heap: code, threads, and what is only reserved. */
  private static final long BESIDES_MEGABYTES = 4_096;

  /**
   * Ctrl+C is for the owner alone; a crash leaves no core; where the machine's memory ends, the
   * system is to take this process and not its owner; one that grows without bounds gets no more.
   * What a JVM prints is no answer.
   */
  private static final String PREPARE =
      "trap '' INT; ulimit -c 0; (ulimit -v \"$1\") && ulimit -v \"$1\"; shift;"
          + " [ -w /proc/self/oom_score_adj ] && echo 900 >/proc/self/oom_score_adj;"
          + " exec 3>&1 >/dev/null; exec \"$@\" "
          + EngineServer.THIRD_STREAM;

  public EngineCommand {
    java = List.copyOf(java);
  }

  /** Return the command for the JVM that has these properties; empty where its program is gone. */
  public static Optional<EngineCommand> of(Properties jvm) {
    Path java = Path.of(jvm.getProperty("java.home", ""), "bin", "java");
    String classes = jvm.getProperty("java.class.path", "");
    if (!Files.isExecutable(java) || classes.isBlank()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of(java.toString()));
    jvm.getProperty(FLAGS, "").lines().filter(line -> !line.isBlank()).forEach(words::add);
    words.add("-Djava.io.tmpdir=" + jvm.getProperty("java.io.tmpdir"));
    words.addAll(List.of("-cp", absolute(classes), EngineServer.class.getName()));
    return Optional.of(new EngineCommand(words));
  }

  private static String absolute(String classes) {
    return Arrays.stream(classes.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Return the whole command, bounds included where the system has a shell to set them.
   *
   * @param memoryMegabytes that DuckDB may use
   */
  List<String> words(int memoryMegabytes) {
    if (!Files.isExecutable(SHELL)) {
      return java;
    }
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    long kilobytes = (memoryMegabytes + heap + BESIDES_MEGABYTES) << 10;
    List<String> words =
        new ArrayList<>(
            List.of(SHELL.toString(), "-c", PREPARE, "lakewright-engine", kilobytes + ""));
    words.addAll(java);
    return words;
  }
}
