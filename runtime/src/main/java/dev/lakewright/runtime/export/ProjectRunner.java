package dev.lakewright.runtime.export;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.export.LocalRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs exported projects in the runners that they are for, each in a virtual environment of Python
 * that is made on first use and kept below the home folder; or in the one that {@code
 * LAKEWRIGHT_RUNNERS} names.
 */
final class ProjectRunner {
  private static final String GIVEN = "LAKEWRIGHT_RUNNERS";

  private final Path home;
  private final Map<String, String> own;
  private final Duration patience;

  ProjectRunner(Path home, Map<String, String> environment, Duration patience) {
    this.home = home;
    this.own = Map.copyOf(environment);
    this.patience = patience;
  }

  /** How a project ended, and all that its runner wrote. */
  record Ended(boolean well, String text, long millis) {}

  /**
   * Run a project.
   *
   * @throws LakewrightException if its runner cannot be installed
   */
  Ended run(LocalRun run, Path project, Path work) {
    Map<String, String> variables = new LinkedHashMap<>(run.environment());
    Optional<Path> bin =
        run.packages().isEmpty()
            ? Optional.empty()
            : Optional.of(environment(run.packages(), work).resolve("bin"));
    String path = own.getOrDefault("PATH", "/usr/bin:/bin");
    variables.put("PATH", bin.map(it -> it + ":" + path).orElse(path));
    long start = System.nanoTime();
    StringBuilder text = new StringBuilder();
    for (List<String> command : run.commands()) {
      List<String> found = new ArrayList<>(command);
      bin.map(it -> it.resolve(command.get(0)))
          .filter(Files::isExecutable)
          .ifPresent(program -> found.set(0, program.toString()));
      Ended one = start(found, project, work, variables);
      text.append(one.text());
      if (!one.well()) {
        return new Ended(false, text.toString(), millis(start));
      }
    }
    return new Ended(true, text.toString(), millis(start));
  }

  private static long millis(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private Path environment(List<String> packages, Path work) {
    Optional<Path> given =
        Optional.ofNullable(own.get(GIVEN)).filter(it -> !it.isBlank()).map(Path::of);
    Path made =
        given.orElseGet(
            () ->
                home.resolve("runners")
                    .resolve(String.join("_", packages).replaceAll("[^a-zA-Z0-9.=-]", "_")));
    if (given.isEmpty() && !Files.exists(made.resolve("installed"))) {
      install(made, packages, work);
    }
    return made;
  }

  private void install(Path place, List<String> packages, Path work) {
    List<String> pip = new ArrayList<>(List.of(place.resolve("bin/pip").toString()));
    pip.addAll(List.of("install", "--quiet", "--disable-pip-version-check"));
    pip.addAll(packages);
    List<List<String>> steps =
        List.of(List.of("python3", "-m", "venv", "--clear", place.toString()), pip);
    try {
      Files.createDirectories(place);
      for (List<String> step : steps) {
        Ended ended = start(step, work, work, Map.of());
        if (!ended.well()) {
          throw failed(
              "the runner cannot be installed ("
                  + String.join(" ", packages)
                  + "): "
                  + ended.text().strip()
                  + "; name a virtual environment that has it in "
                  + GIVEN);
        }
      }
      Files.createFile(place.resolve("installed"));
    } catch (IOException refused) {
      throw failed("the runner cannot be installed: " + refused.getMessage());
    }
  }

  private Ended start(
      List<String> command, Path directory, Path work, Map<String, String> variables) {
    long start = System.nanoTime();
    try {
      Path log = Files.createTempFile(work, "run", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(log.toFile());
      builder.environment().putAll(variables);
      Process process = builder.start();
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      String text =
          Files.readString(log) + (ended ? "" : "\nended after " + patience.toSeconds() + " s");
      return new Ended(ended && process.exitValue() == 0, text, millis(start));
    } catch (IOException broken) {
      return new Ended(false, String.valueOf(broken.getMessage()), millis(start));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LakewrightException(Failure.of(ErrorCode.CANCELLED_BY_USER, "cancelled"), stopped);
    }
  }

  private static LakewrightException failed(String message) {
    return new LakewrightException(Failure.of(ErrorCode.TOOL_FAILED, message));
  }
}
