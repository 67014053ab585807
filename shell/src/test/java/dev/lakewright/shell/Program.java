package dev.lakewright.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, with a home and a current folder for the test. */
final class Program {
  private static final int PATIENCE_SECONDS = 120;

  private final Path folder;
  private final Path home;

  Program(Path folder, Path home) {
    this.folder = folder;
    this.home = home;
  }

  record Ended(int code, String out, String err) {}

  Process start(Path out, Path err, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
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
    Process process = start(out, err, words);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + List.of(words));
    }
    return new Ended(process.exitValue(), text(out), text(err));
  }

  static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
