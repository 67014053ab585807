package dev.lakewright.runtime.plan;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.Failure;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A workspace with a small shop and plans, in a folder of its own. */
record PlanLab(Path folder) {

  static PlanLab in(Path folder) throws IOException {
    PlanLab lab = new PlanLab(folder);
    lab.write("lakewright.yaml", "format: 1\nlakes:\n  shop:\n    paths: [data]\n");
    lab.write(
        "data/sale.csv",
        """
        id,day,country,amount
        1,2013-11-02,USA,10.50
        2,2013-12-03,USA,4.00
        3,2013-12-05,Chile,7.25
        4,2013-12-05,Brazil,1.00
        5,2014-01-09,Chile,2.00
        """);
    lab.write("data/country.csv", "name,region\nUSA,north\nChile,south\nBrazil,south\n");
    return lab;
  }

  void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Write a plan below the usual head: two sources. */
  PlanLab plan(String name, String more) throws IOException {
    write(
        "pipelines/" + name + ".yaml",
        "format: 1\nname: "
            + name
            + "\nparameters:\n  month: {type: month, default: 2013-12}\nsteps:\n"
            + "  sale: {source: shop.sale}\n  country: {source: shop.country}\n"
            + more.indent(2));
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

  PlanRunReport run(PlanRequest request) {
    try (Lakewright lakewright = open()) {
      return lakewright
          .plans()
          .run(request, RunControl.free(), PlanListener.SILENT)
          .fold(
              report -> report,
              (file, problems) -> {
                throw new AssertionError(sentences(problems));
              });
    }
  }

  PlanRunReport run(String plan) {
    return run(PlanRequest.of(plan));
  }

  /** Return what is wrong with a plan, each with its place. */
  List<String> problems(PlanRequest request) {
    try (Lakewright lakewright = open()) {
      return sentences(lakewright.plans().view(request).problems()).stream()
          .map(it -> it.replace(folder.toString(), "@"))
          .toList();
    }
  }

  static List<String> sentences(List<Failure> problems) {
    return problems.stream()
        .map(
            it ->
                it.location().map(at -> at.line() + ":" + at.column() + " ").orElse("")
                    + it.message()
                    + (it.nearest().isEmpty() ? "" : " " + it.nearest()))
        .toList();
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

  /** Return the bytes of every file below a folder, hidden ones too, by their paths. */
  Map<String, byte[]> bytes(String below) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path root = folder.resolve(below);
    if (!Files.exists(root)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
