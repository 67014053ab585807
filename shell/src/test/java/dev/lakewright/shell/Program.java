package dev.lakewright.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own.
 *
 * @param folder the current one
 * @param home its LAKEWRIGHT_HOME
 * @param wrapper the command, with its arguments, that runs the program as its own last arguments;
 *     may be empty
 * @param main the class to start
 */
record Program(Path folder, Path home, List<String> wrapper, Class<?> main) {
  private static final int PATIENCE_SECONDS = 120;

  Program {
    wrapper = List.copyOf(wrapper);
  }

  Program(Path folder, Path home) {
    this(folder, home, List.of(), Main.class);
  }

  record Ended(int code, String out, String err) {}

  Program under(List<String> command) {
    return new Program(folder, home, command, main);
  }

  Program startedBy(Class<?> other) {
    return new Program(folder, home, wrapper, other);
  }

  Process start(Path out, Path err, String... words) {
    List<String> command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LAKEWRIGHT_HOME", home.toString());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    try {
      return builder.start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Ended run(String... words) throws IOException, InterruptedException {
    Path out = Files.createTempFile(home, "out", ".txt");
    Path err = Files.createTempFile(home, "err", ".txt");
    int code = await(start(out, err, words), words);
    return new Ended(code, text(out), text(err));
  }

  /** Run with standard output going into a file or device that is there. */
  Ended runInto(Path sink, String... words) throws IOException, InterruptedException {
    Path err = Files.createTempFile(home, "err", ".txt");
    int code = await(start(sink, err, words), words);
    return new Ended(code, "", text(err));
  }

  private static int await(Process process, String... words) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + List.of(words));
    }
    return process.exitValue();
  }

  static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
