package dev.lakewright.bench.routing;

import dev.lakewright.bench.routing.jmh.WideGraph;
import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.router.CheapestPath;
import dev.lakewright.router.GoalTree;
import dev.lakewright.router.Path;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;

/** A graph of 10,000 tools and 100,000 edges: routes, re-routes, and many routes at once. */
final class ScaleTable {
  private static final int WARM_UP = 200;
  private static final int ROUTES = 400;
  private static final int AT_ONCE = 1_000;
  private static final long SEED = 3;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Random random = new Random(SEED);
  private final WideGraph wide = new WideGraph(SEED);
  private final ToolGraph graph = wide.graph();
  private final Map<String, Double> figures = new LinkedHashMap<>();

  private ToolId anyTool() {
    return wide.anyTool();
  }

  /** Times of one kind of work, on the clock and on the processor. */
  private static final class Times {
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    <T> T time(Supplier<T> work) {
      ThreadMXBean thread = ManagementFactory.getThreadMXBean();
      long begin = System.nanoTime();
      long processorBegin = thread.getCurrentThreadCpuTime();
      T result = work.get();
      processor.add((thread.getCurrentThreadCpuTime() - processorBegin) / NANOS_PER_MILLI);
      wall.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
      return result;
    }
  }

  Findings findings() throws CutOff {
    measure(WARM_UP, new Times(), new Times(), new Times());
    compare(WARM_UP, new Times());
    Times routes = new Times();
    Times reroutes = new Times();
    Times single = new Times();
    int wrong = measure(ROUTES, routes, reroutes, single);
    put("scaleRoute", routes);
    put("scaleReroute", reroutes);
    put("scaleOneRoute", single);
    Times others = new Times();
    wrong += compare(ROUTES, others);
    put("scaleJGraphT", others);
    figures.put("scaleWrong", (double) wrong);
    atOnce();
    return new Findings(figures, table());
  }

  /** Route, lose a tool on the way, and route again; return how often a new search differs. */
  private int measure(int times, Times routes, Times reroutes, Times single) {
    int wrong = 0;
    for (int time = 0; time < times; time++) {
      ToolId start = anyTool();
      ToolId goal = anyTool();
      GoalTree[] tree = new GoalTree[1];
      Optional<Path> path =
          routes.time(
              () -> {
                tree[0] = new GoalTree(graph, goal);
                return tree[0].path(start);
              });
      single.time(() -> CheapestPath.between(graph, start, goal, Set.of()));
      if (path.isEmpty() || path.get().tools().size() < 3) {
        continue;
      }
      List<ToolId> way = path.get().tools();
      ToolId lost = way.get(1 + random.nextInt(way.size() - 2));
      Optional<Path> again =
          reroutes.time(
              () -> {
                tree[0].remove(lost);
                return tree[0].path(start);
              });
      Optional<Path> anew = CheapestPath.between(graph, start, goal, Set.of(lost));
      wrong += Math.abs(cost(again) - cost(anew)) < 1e-9 || again.equals(anew) ? 0 : 1;
    }
    return wrong;
  }

  /** JGraphT's Dijkstra on the same graph. */
  private int compare(int times, Times others) {
    DijkstraShortestPath<ToolId, DefaultWeightedEdge> dijkstra =
        new DijkstraShortestPath<>(wide.ofJGraphT());
    int wrong = 0;
    for (int time = 0; time < times; time++) {
      ToolId start = anyTool();
      ToolId goal = anyTool();
      double theirs = others.time(() -> dijkstra.getPathWeight(start, goal));
      double ours =
          CheapestPath.between(graph, start, goal, Set.of())
              .map(Path::cost)
              .orElse(Double.POSITIVE_INFINITY);
      wrong += theirs == ours || Math.abs(theirs - ours) < 1e-9 ? 0 : 1;
    }
    return wrong;
  }

  private static double cost(Optional<Path> path) {
    return path.map(Path::cost).orElse(Double.MAX_VALUE);
  }

  private static double millis(long begin) {
    return (System.nanoTime() - begin) / NANOS_PER_MILLI;
  }

  private void put(String name, Times times) {
    Percentiles processor = new Percentiles(times.processor);
    Percentiles wall = new Percentiles(times.wall);
    figures.put(name + "P50Millis", processor.at(50));
    figures.put(name + "P95Millis", processor.at(95));
    figures.put(name + "WallP50Millis", wall.at(50));
    figures.put(name + "WallP95Millis", wall.at(95));
  }

  /** A thousand runs share one graph; each has a tree of its own, so none waits for another. */
  private void atOnce() throws CutOff {
    List<Future<Boolean>> answers = new ArrayList<>();
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(processors);
    long begin = System.nanoTime();
    try {
      for (int route = 0; route < AT_ONCE; route++) {
        ToolId start = anyTool();
        ToolId goal = anyTool();
        answers.add(
            threads.submit(() -> CheapestPath.between(graph, start, goal, Set.of()).isPresent()));
      }
      int found = 0;
      for (Future<Boolean> answer : answers) {
        found += answer.get() ? 1 : 0;
      }
      figures.put("scaleAtOnceFound", (double) found);
    } catch (InterruptedException | ExecutionException ended) {
      throw new CutOff(ended);
    } finally {
      threads.shutdownNow();
    }
    figures.put("scaleAtOnceMillis", millis(begin));
  }

  /** The run was cut off. */
  static final class CutOff extends IOException {
    private static final long serialVersionUID = 1L;

    CutOff(Exception cause) {
      super("the run was cut off", cause);
    }
  }

  private String table() {
    return """
        ## 10,000 tools, 100,000 edges
        Gates are held against processor time, which other work on the machine does not stretch.

        | what | processor p50 ms | p95 | clock p50 ms | p95 |
        |---|---|---|---|---|
        """
        + row("a way by a tree that can be repaired", "scaleRoute")
        + row("again after a failure, by repair", "scaleReroute")
        + row("one way, by Dijkstra's algorithm", "scaleOneRoute")
        + row("the same by JGraphT 1.5.3", "scaleJGraphT")
        + String.format(
            Locale.ROOT,
            "%n1,000 routes handed to %d threads at once: %.0f ms, %.0f found. Repaired ways that a new%n"
                + "search would not find: %.0f.%n",
            Runtime.getRuntime().availableProcessors(),
            figure("scaleAtOnceMillis"),
            figure("scaleAtOnceFound"),
            figure("scaleWrong"));
  }

  private String row(String words, String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f |%n",
        words,
        figure(name + "P50Millis"),
        figure(name + "P95Millis"),
        figure(name + "WallP50Millis"),
        figure(name + "WallP95Millis"));
  }

  private double figure(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }
}
