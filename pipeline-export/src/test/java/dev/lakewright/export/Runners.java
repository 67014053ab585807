package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.LocalRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The programs that exported projects run in, and a folder to run one of them in. */
record Runners(Path bin, Path folder, Map<String, String> more) {
  private static final long PATIENCE_SECONDS = 180;

  /** Return them; the test is skipped where they cannot be installed. */
  static Runners in(Path folder) {
    return in(folder, "runners.txt", "airflow");
  }

  /** Return the programs that check descriptions of results, likewise. */
  static Runners validators(Path folder) {
    return in(folder, "validators.txt", "datacontract");
  }

  /** Return a program of a list of its own, likewise. */
  static Runners in(Path folder, String list, String program) {
    Path script = Path.of(System.getProperty("basedir", "")).resolve("runners.sh").toAbsolutePath();
    Run found = run(List.of("sh", script.toString(), list, program), folder, Map.of());
    assumeTrue(found.code() == 0, () -> "the runners cannot be installed here: " + found.text());
    List<String> lines = found.text().lines().toList();
    return new Runners(Path.of(lines.get(lines.size() - 1)).resolve("bin"), folder, Map.of());
  }

  /** How a program ended, and all that it wrote. */
  record Run(int code, String text) {}

  /** Make the shop's files. */
  Runners withData() {
    python(resource("shop_data.py"), folder.resolve("lake").toString());
    return this;
  }

  static String resource(String name) {
    return Path.of(System.getProperty("basedir", ""))
        .resolve("src/test/resources")
        .resolve(name)
        .toAbsolutePath()
        .toString();
  }

  /** Write a project into a folder of the target's name. */
  Path write(ExportTarget target, ExportRequest request) {
    return write(target, request, target.word());
  }

  /** Write a project into a folder of this name. */
  Path write(ExportTarget target, ExportRequest request, String name) {
    List<ExportFile> files =
        target
            .export(request)
            .fold(
                it -> it,
                limits -> {
                  throw new AssertionError(limits);
                });
    Path project = folder.resolve(name);
    try {
      for (ExportFile file : files) {
        Path path = project.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.text());
        path.toFile().setExecutable(file.executable());
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return project;
  }

  Runners with(Map<String, String> environment) {
    return new Runners(bin, folder, environment);
  }

  Path output(String path) {
    return folder.resolve("output").resolve(path);
  }

  /** Run commands until one fails. */
  Run run(Path project, LocalRun wanted) {
    Map<String, String> all = new LinkedHashMap<>(wanted.environment());
    all.putAll(more);
    all.put("PATH", path());
    StringBuilder text = new StringBuilder();
    for (List<String> command : wanted.commands()) {
      Run run = run(command, project, all);
      text.append(run.text());
      if (run.code() != 0) {
        return new Run(run.code(), text.toString());
      }
    }
    return new Run(0, text.toString());
  }

  /** Run one of them in the folder. */
  Run run(String... command) {
    return run(List.of(command), folder, Map.of("PATH", path()));
  }

  private String path() {
    return bin + ":" + Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
  }

  String python(String... arguments) {
    List<String> command = new ArrayList<>(List.of("python"));
    command.addAll(List.of(arguments));
    Run run = run(command, folder, Map.of("PATH", path()));
    assertThat(run.code()).as(run.text()).isZero();
    return run.text().strip();
  }

  /** Return the rows of a query as Python writes them, sorted. */
  String rows(String sql) {
    return python(
        "-c",
        "import duckdb, sys\n"
            + "print(sorted(duckdb.connect().execute(sys.argv[1]).fetchall(), key=repr))",
        sql);
  }

  private static Run run(List<String> command, Path directory, Map<String, String> environment) {
    try {
      Path log = Files.createTempFile(directory, "run", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      if (environment.containsKey("PATH")) {
        String path = String.valueOf(environment.get("PATH"));
        builder.command().set(0, found(path, command.get(0)));
      }
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Run(-1, "it went on for too long: " + Files.readString(log));
      }
      return new Run(process.exitValue(), Files.readString(log));
    } catch (IOException broken) {
      return new Run(-1, String.valueOf(broken.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Run(-1, "stopped");
    }
  }

  private static String found(String path, String program) {
    for (String folder : path.split(":")) {
      Path file = Path.of(folder, program);
      if (Files.isExecutable(file)) {
        return file.toString();
      }
    }
    return program;
  }
}
