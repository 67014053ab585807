package dev.lakewright.bench.routing;

import dev.lakewright.bench.routing.jmh.RouteBenchmarks;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The graph at scale by JMH, in a process of its own. */
final class JmhTable {
  private static final int WARM_UPS = 2;
  private static final int MEASUREMENTS = 3;

  private JmhTable() {}

  static Findings findings() throws ScaleTable.CutOff {
    Map<String, Double> figures = new LinkedHashMap<>();
    StringBuilder table =
        new StringBuilder(
            """
            ## Graph at scale by JMH: sampled times on the clock, in ms
            | work | samples | p50 | p95 |
            |---|---|---|---|
            """);
    try {
      for (RunResult result : new Runner(options()).run()) {
        String name = result.getPrimaryResult().getLabel();
        var times = result.getPrimaryResult().getStatistics();
        figures.put("jmh." + name + "P95Millis", times.getPercentile(95));
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f |%n",
                words(name),
                times.getN(),
                times.getPercentile(50),
                times.getPercentile(95)));
      }
    } catch (RunnerException ended) {
      throw new ScaleTable.CutOff(ended);
    }
    return new Findings(figures, table.toString());
  }

  private static Options options() {
    return new OptionsBuilder()
        .include(RouteBenchmarks.class.getName().replace(".", "\\."))
        .forks(1)
        .warmupIterations(WARM_UPS)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(MEASUREMENTS)
        .measurementTime(TimeValue.seconds(1))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
  }

  private static String words(String name) {
    return switch (name) {
      case "route" -> "a route, with the tree that repairs it";
      case "reroute" -> "a re-route after a tool was lost";
      case "dijkstra" -> "one way by Dijkstra's algorithm";
      default -> "the same by JGraphT's";
    };
  }
}
