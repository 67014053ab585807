package dev.lakewright.bench.plans;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.plan.PlanListener;
import dev.lakewright.runtime.plan.PlanRequest;
import dev.lakewright.runtime.plan.PlanRunReport;
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

/** A workspace in a folder of its own. */
record Bench(Path folder) {
  void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  Lakewright open() {
    return LakewrightRuntime.open(
        new OpenRequest(
            folder,
            folder.resolve("home"),
            Optional.empty(),
            Clock.systemUTC(),
            new Random(1),
            ProgressListener.SILENT));
  }

  static PlanRunReport run(Lakewright lakewright, PlanRequest request) {
    return lakewright
        .plans()
        .run(request, RunControl.free(), PlanListener.SILENT)
        .fold(
            report -> report,
            (file, problems) -> {
              throw new IllegalStateException(file + ": " + problems);
            });
  }

  /** Run statements on an engine that is not the product's, and return the rows of the last. */
  static List<String> rows(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(String.valueOf(rows.getString(1)));
      }
      return all;
    }
  }
}
