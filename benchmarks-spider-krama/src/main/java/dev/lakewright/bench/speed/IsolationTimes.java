package dev.lakewright.bench.speed;

import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an engine in a process of its own costs over one in the same process: the same statements by
 * both in turn, so that both see the same machine.
 *
 * @param small statements over small tables, in a warm process
 * @param large a statement that writes a million rows, in a warm process
 * @param whole one statement by the launcher, from start to end of the process
 */
record IsolationTimes(Pair small, Pair large, Pair whole) {
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 40;
  private static final int LARGE_ROUNDS = 12;
  private static final int RUNS = 10;
  private static final String SMALL =
      "SELECT name, count(*) AS n FROM item GROUP BY name ORDER BY n";
  private static final String LARGE = "SELECT range AS i, 2 * range AS j FROM range(1000000)";

  /** Milliseconds of both. */
  record Pair(Percentiles here, Percentiles isolated) {
    double ratio() {
      return isolated.at(50) / here.at(50);
    }
  }

  static IsolationTimes measure(Path launcher, Path scratch) throws IOException {
    Path here = workspace(scratch.resolve("here"), "in-process");
    Path isolated = workspace(scratch.resolve("isolated"), "isolated");
    try (Lakewright one = LakewrightRuntime.open(Opening.of(here, here));
        Lakewright other = LakewrightRuntime.open(Opening.of(isolated, isolated))) {
      return new IsolationTimes(
          warm(one, other, SMALL, ROUNDS),
          warm(one, other, LARGE, LARGE_ROUNDS),
          whole(launcher, here, isolated));
    }
  }

  private static Path workspace(Path folder, String engine) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n2,ink\n3,pen\n");
    Files.writeString(
        folder.resolve("lakewright.yaml"),
        "format: 1\nlakes:\n  shop:\n    paths: [data]\nsettings:\n  engine: " + engine + "\n");
    return folder;
  }

  private static Pair warm(Lakewright one, Lakewright other, String sql, int rounds) {
    List<Double> here = new ArrayList<>();
    List<Double> isolated = new ArrayList<>();
    for (int i = -WARM_UP; i < rounds; i++) {
      double first = time(one, sql);
      double second = time(other, sql);
      if (i >= 0) {
        here.add(first);
        isolated.add(second);
      }
    }
    return new Pair(new Percentiles(here), new Percentiles(isolated));
  }

  private static double time(Lakewright lakewright, String sql) {
    long started = System.nanoTime();
    lakewright.sql(AskRequest.of(sql), RunControl.free(), RunListener.SILENT);
    return (System.nanoTime() - started) / 1e6;
  }

  private static Pair whole(Path launcher, Path here, Path isolated) throws IOException {
    Launched one = new Launched(launcher, here, Map.of("LAKEWRIGHT_ARCHIVE", "now"));
    Launched other = new Launched(launcher, isolated, Map.of("LAKEWRIGHT_ARCHIVE", "now"));
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      first.add(one.time(List.of(0), "sql", "--quiet", SMALL));
      second.add(other.time(List.of(0), "sql", "--quiet", SMALL));
    }
    return new Pair(new Percentiles(first), new Percentiles(second));
  }
}
