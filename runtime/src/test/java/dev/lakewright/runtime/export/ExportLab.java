package dev.lakewright.runtime.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.export.LocalPlace;
import dev.lakewright.core.export.LocalRun;
import dev.lakewright.export.Targets;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A workspace with a small shop whose plans are exported and run elsewhere. */
record ExportLab(Path folder) {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  static ExportLab in(Path folder) throws IOException {
    ExportLab lab = new ExportLab(folder);
    lab.write("lakewright.yaml", "format: 1\nlakes:\n  shop:\n    paths: [data]\n");
    lab.write(
        "data/sale.csv",
        """
        id;day;moment;country;amount;note
        1;2013-11-02;2013-11-02 10:00:00;USA;10.50;"a ""b""; c"
        2;2013-12-03;2013-12-03 23:59:59;USA;4.00;
        3;2013-12-05;2013-12-05 00:00:00;Chile;7.25;{{ x }} ${HOME}
        4;2013-12-05;2013-12-05 12:30:00;Côte;1.00;"it's"
        5;2014-01-09;2014-01-09 01:02:03;Chile;2.00;'
        6;2013-12-06;;;3.00;none
        """);
    lab.write(
        "data/country.csv", "code,country,region\n1,USA,north\n2,Chile,south\n3,Côte,south\n");
    return lab;
  }

  void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Write a plan below the usual head: parameters and two sources. */
  void plan(String name, String more) throws IOException {
    write(
        "pipelines/" + name + ".yaml",
        """
        format: 1
        name: NAME
        parameters:
          month: {type: month, default: 2013-12}
          least: {type: decimal, default: '1.5'}
          word: {type: text, default: "it's {{ 1 }} ${HOME} \\\\ \\"x\\""}
          since: {type: timestamp, default: 2013-11-01T00:00:00}
          many: {type: integer, default: 1}
        steps:
          sale: {source: shop.sale}
          country: {source: shop.country}
        """
                .replace("NAME", name)
            + more.indent(2));
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

  /** Return the project, or fail with what is wrong. */
  Exported.Ready export(String plan, String target) {
    try (Lakewright lakewright = open()) {
      return lakewright
          .exports()
          .export(plan, target)
          .fold(
              ready -> ready,
              problems -> {
                throw new AssertionError(problems.toString());
              });
    }
  }

  /** Return what is wrong, each with its place. */
  List<String> wrong(String plan, String target) {
    try (Lakewright lakewright = open()) {
      return lakewright
          .exports()
          .export(plan, target)
          .fold(
              ready -> List.of(),
              problems ->
                  problems.failures().stream()
                      .map(
                          it ->
                              it.location()
                                      .map(at -> at.line() + ":" + at.column() + " ")
                                      .orElse("")
                                  + it.message())
                      .toList());
    }
  }

  Verification verify(String plan, String target, Map<String, String> parameters) {
    Exported.Ready ready = export(plan, target);
    try (Lakewright lakewright = open()) {
      return lakewright.exports().verify(ready, parameters);
    }
  }

  /** Write a project and run it, again if there is one from before. */
  ProjectRunner.Ended run(String plan, String target, Map<String, String> more) throws IOException {
    Exported.Ready ready = export(plan, target);
    Path project = folder.resolve("project-" + plan);
    try (Lakewright lakewright = open()) {
      lakewright.exports().write(ready, project);
    }
    Path work = Files.createDirectories(folder.resolve("work"));
    LocalPlace place =
        new LocalPlace(
            ready.plan(), project, folder.resolve("output"), work, ready.folders(), Map.of());
    LocalRun run = Targets.named(target).orElseThrow().localRun(place);
    Map<String, String> environment = new LinkedHashMap<>(run.environment());
    environment.putAll(more);
    return new ProjectRunner(cache(), System.getenv(), PATIENCE)
        .run(new LocalRun(run.packages(), run.commands(), environment), project, work);
  }

  /** Skip the test where the runner of a target cannot be installed. */
  void needs(String... packages) throws IOException {
    Path work = Files.createDirectories(folder.resolve("work"));
    try {
      new ProjectRunner(cache(), System.getenv(), Duration.ofMinutes(15))
          .run(new LocalRun(List.of(packages), List.of(), Map.of()), work, work);
    } catch (LakewrightException away) {
      assumeTrue(false, "it cannot be installed here: " + away.getMessage());
    }
  }

  private static Path cache() {
    return Path.of(System.getProperty("user.home"), ".cache", "lakewright");
  }

  /** Return rows as texts, by an engine that is not the product's. */
  List<String> rows(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.replace("@", folder.toString()))) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(rows.getString(i));
        }
        all.add(String.join(" ", cells));
      }
      return all;
    }
  }
}
