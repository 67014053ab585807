package dev.lakewright.runtime.importing;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.project.ImportProblem;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.plan.PlanListener;
import dev.lakewright.runtime.plan.PlanRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A workspace into which projects are imported. */
record ImportLab(Path folder) {
  static ImportLab in(Path folder) throws IOException {
    ImportLab lab = new ImportLab(folder);
    lab.write("lakewright.yaml", "format: 1\nlakes:\n  shop:\n    paths: [lake]\n");
    lab.write("lake/item.csv", "id,name,price\n1,rye,1.5\n2,bun,0.4\n");
    return lab;
  }

  ImportLab write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  /** Write a model of the project {@code p}, whose file is made too. */
  ImportLab model(String name, String sql) throws IOException {
    write("p/dbt_project.yml", "name: p\n");
    write("p/models/sources.yml", "sources:\n  - {name: shop, tables: [{name: item}]}\n");
    return write("p/models/" + name + ".sql", sql);
  }

  /** Copy a project of the test's resources. */
  ImportLab project(String name) throws IOException {
    Path from =
        Path.of(System.getProperty("basedir", "")).resolve("src/test/resources/projects/" + name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(name).resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return this;
  }

  Lakewright open() {
    return LakewrightRuntime.open(
        new OpenRequest(
            folder,
            folder.resolve("home"),
            Optional.empty(),
            Clock.systemUTC(),
            new Random(),
            ProgressListener.SILENT));
  }

  Imported read(String project, String name, boolean replace) {
    try (Lakewright lakewright = open()) {
      return lakewright
          .imports()
          .run(
              new ImportOrder(
                  folder.resolve(project),
                  Optional.of(new PlanName(name)),
                  Optional.empty(),
                  replace));
    }
  }

  Imported.Written written(String project) {
    return read(project, "imported", false)
        .fold(
            it -> it,
            wrong -> {
              throw new AssertionError(problems(wrong).toString());
            });
  }

  /** Return what is wrong, each with its file and place. */
  List<String> wrong(String project) {
    return read(project, "imported", false).fold(it -> List.of(), ImportLab::problems);
  }

  private static List<String> problems(Imported.Wrong wrong) {
    return wrong.problems().stream().map(ImportLab::words).toList();
  }

  private static String words(ImportProblem problem) {
    Failure failure = problem.failure();
    String place = failure.location().map(it -> ":" + it.line() + ":" + it.column()).orElse("");
    return problem.file() + place + " " + failure.message() + " " + failure.nearest();
  }

  /** Run a plan; the test fails where the run does. */
  void run(String plan) {
    try (Lakewright lakewright = open()) {
      lakewright
          .plans()
          .run(PlanRequest.of(plan), RunControl.free(), PlanListener.SILENT)
          .fold(
              report -> {
                report
                    .failure()
                    .ifPresent(
                        it -> {
                          throw new AssertionError(it.message());
                        });
                return report;
              },
              (file, problems) -> {
                throw new AssertionError(problems.toString());
              });
    }
  }

  /** Return the rows of a query, sorted, with paths below the workspace. */
  List<String> rows(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET file_search_path = '" + folder + "'");
      List<String> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          List<String> cells = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            cells.add(String.valueOf(result.getString(i)));
          }
          rows.add(String.join("|", cells));
        }
      }
      return rows.stream().sorted().toList();
    }
  }

  String plan() throws IOException {
    return Files.readString(folder.resolve("pipelines/imported.yaml"));
  }
}
