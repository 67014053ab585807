package dev.lakewright.shell.render;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium that is on the PATH, without a window and without a network. */
record Chromium(Path program, Path folder) {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--host-resolver-rules=MAP * ~NOTFOUND",
          "--enable-logging=stderr",
          "--virtual-time-budget=5000");

  /** What a page was made into, and what the browser said meanwhile. */
  record Loaded(String document, String console) {}

  /**
   * Find one.
   *
   * @param folder where it keeps what it needs
   */
  static Optional<Chromium> onPath(Path folder) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(it -> NAMES.stream().map(name -> Path.of(it, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(it -> new Chromium(it, folder));
  }

  /** Load a file and wait for its scripts. */
  Loaded load(Path page) throws IOException, InterruptedException {
    Path document = folder.resolve("document.html");
    Path messages = folder.resolve("messages.txt");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(FLAGS);
    command.add("--user-data-dir=" + folder.resolve("browser"));
    command.addAll(List.of("--window-size=1400,900", "--dump-dom", page.toUri().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(document.toFile())
            .redirectError(messages.toFile())
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException(program + " did not come to an end");
    }
    List<String> said =
        Files.readAllLines(messages).stream().filter(it -> it.contains(":CONSOLE")).toList();
    return new Loaded(Files.readString(document), String.join("\n", said));
  }
}
