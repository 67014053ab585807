package dev.lakewright.bench.plans;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.draft.DraftRequest;
import dev.lakewright.runtime.draft.Drafts;
import dev.lakewright.runtime.plan.PlanRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests in words over the demo lake, planned without a model, run, and compared with SQL written
 * by hand.
 */
final class Requests {
  private static final String RESOURCE = "/dev/lakewright/bench/plans/requests.txt";
  private static final List<String> TABLES =
      List.of(
          "Customer", "Invoice", "InvoiceLine", "Track", "Genre", "Album", "Employee", "MediaType");

  private final Bench bench;

  Requests(Bench bench) {
    this.bench = bench;
  }

  private record Request(String words, String result, String sql) {}

  /** Return a line for each request that did not come to the right result. */
  List<String> measure(Map<String, Double> figures) {
    List<Request> all = read();
    List<String> wrong = new ArrayList<>();
    try (Lakewright lakewright = bench.open()) {
      Path lake = bench.folder().resolve("home/lakes/chinook-1");
      for (Request request : all) {
        outcome(lakewright, request, lake)
            .ifPresent(why -> wrong.add(request.words() + ": " + why));
      }
    }
    figures.put("requests", (double) all.size());
    figures.put("requestsRight", (double) all.size() - wrong.size());
    return wrong;
  }

  private Optional<String> outcome(Lakewright lakewright, Request request, Path lake) {
    try {
      return new Drafts(lakewright)
          .draft(new DraftRequest(request.words(), Optional.empty(), false), RunControl.free())
          .fold(
              it -> {
                PlanRequest run = PlanRequest.of(it.plan().name().value());
                boolean ran = Bench.run(lakewright, run).failure().isEmpty();
                return ran ? differences(request, lake) : Optional.of("the run failed");
              },
              questions -> Optional.of("asks " + questions.get(0).question()));
    } catch (LakewrightException problem) {
      return Optional.of(problem.failure().message());
    }
  }

  private Optional<String> differences(Request request, Path lake) {
    StringBuilder sql = new StringBuilder();
    for (String table : TABLES) {
      sql.append("CREATE VIEW " + table + " AS FROM '" + lake.resolve(table + ".parquet") + "';");
    }
    String got =
        "(SELECT (COLUMNS(*))::VARCHAR FROM "
            + request.result().replace("@", bench.folder().toString())
            + ")";
    String wanted = "(SELECT (COLUMNS(*))::VARCHAR FROM (" + request.sql() + "))";
    sql.append("SELECT count(*) FROM ((FROM " + got + " EXCEPT ALL FROM " + wanted + ")");
    sql.append(" UNION ALL (FROM " + wanted + " EXCEPT ALL FROM " + got + "))");
    try {
      String different = Bench.rows(sql.toString()).get(0);
      return different.equals("0") ? Optional.empty() : Optional.of(different + " rows differ");
    } catch (SQLException problem) {
      return Optional.of(String.valueOf(problem.getMessage()));
    }
  }

  private static List<Request> read() {
    try (InputStream in = Requests.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the build");
      }
      List<Request> all = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line : reader.lines().toList()) {
        String[] parts = line.split(" \\| ", -1);
        if (!line.startsWith("#") && parts.length == 3) {
          all.add(new Request(parts[0].strip(), parts[1].strip(), parts[2].strip()));
        }
      }
      return all;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
