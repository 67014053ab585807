package dev.lakewright.bench.speed;

import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.bench.spider.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Measures the times that a user waits for. */
public final class SpeedRun {
  private final Path launcher;

  /**
   * Make the run.
   *
   * @param launcher the {@code lakewright} script, for whole-process times
   */
  public SpeedRun(Path launcher) {
    this.launcher = launcher;
  }

  /** Measure; by name, which says the unit. */
  public Map<String, Double> figures() throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    try (ScratchFolder folder = ScratchFolder.make("lakewright-speed")) {
      Path scratch = folder.path();
      WarmTimes warm = WarmTimes.measure(scratch.resolve("home"));
      put(figures, "warmAsk", warm.ask(), warm.n());
      put(figures, "gate", warm.gate(), warm.n());
      AttachTime attach = AttachTime.measure(anyParquet(scratch.resolve("home")), scratch);
      figures.put("attach10000FilesMillis", attach.milliseconds());
      HeapFigure heap =
          HeapFigure.measure(
              scratch.resolve("home"), scratch.resolve("home"), "SELECT 1", WarmTimes.QUESTIONS);
      figures.put("heapStatementMegabytes", heap.statement());
      figures.put("heapQuestionsMegabytes", heap.questions());
      figures.put("heapParserMegabytes", heap.parser());
      putValues(figures, ValueTimes.measure(scratch));
      IsolationTimes isolation = IsolationTimes.measure(launcher, scratch.resolve("isolation"));
      putPair(figures, "isolatedSmall", isolation.small());
      putPair(figures, "isolatedMillionRows", isolation.large());
      putPair(figures, "isolatedWholeProcess", isolation.whole());
      ColdTimes cold = ColdTimes.measure(launcher);
      put(figures, "coldAskWithArchive", cold.with(), cold.n());
      put(figures, "coldAskWithoutArchive", cold.without(), cold.n());
      put(figures, "coldSql", cold.sql(), cold.n());
      figures.put("coldAskOverSqlMillis", cold.over().at(50));
      figures.put("archiveSpeedup", cold.without().at(50) / cold.with().at(50));
    }
    return figures;
  }

  private static void put(Map<String, Double> figures, String name, Percentiles times, int n) {
    figures.put(name + "P50Millis", times.at(50));
    figures.put(name + "P95Millis", times.at(95));
    figures.put(name + "N", (double) n);
  }

  private static void putPair(Map<String, Double> figures, String name, IsolationTimes.Pair times) {
    figures.put(name + "OverInProcess", times.ratio());
    figures.put(name + "P50Millis", times.isolated().at(50));
    figures.put(name + "InProcessP50Millis", times.here().at(50));
  }

  private static void putValues(Map<String, Double> figures, ValueTimes values) {
    figures.put("valueIndexValues", (double) values.values());
    figures.put("valueIndexBuildValuesPerSecond", values.perSecond());
    figures.put("valueIndexOpenMillis", values.open());
    figures.put("valueLookUpP50Millis", values.find().at(50));
    figures.put("valueLookUpP95Millis", values.find().at(95));
    figures.put("valueNearLookUpP50Millis", values.near().at(50));
    figures.put("valueNearLookUpP95Millis", values.near().at(95));
  }

  private static Path anyParquet(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(it -> it.toString().endsWith("Genre.parquet"))
          .findFirst()
          .orElseThrow(() -> new IOException("the demo lake has no Genre.parquet"));
    }
  }

  /** Render figures as a table. */
  public static String table(Map<String, Double> figures) {
    StringBuilder out = new StringBuilder("| figure | value |\n|---|---|\n");
    figures.forEach(
        (name, value) ->
            out.append(String.format(Locale.ROOT, "| %s | %s |%n", name, digits(value))));
    return out.toString();
  }

  /** Show times below a millisecond too. */
  private static String digits(double value) {
    return String.format(Locale.ROOT, value < 1 ? "%.4f" : "%.1f", value);
  }
}
