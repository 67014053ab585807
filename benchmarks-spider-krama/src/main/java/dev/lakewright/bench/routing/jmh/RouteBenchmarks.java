package dev.lakewright.bench.routing.jmh;

import dev.lakewright.router.CheapestPath;
import dev.lakewright.router.GoalTree;
import dev.lakewright.router.Path;
import dev.lakewright.router.ToolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Routes between two tools by chance, in {@link WideGraph}. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RouteBenchmarks {
  private static final long SEED = 3;

  /** Both graphs. */
  @State(Scope.Benchmark)
  public static class Graphs {
    final WideGraph wide = new WideGraph(SEED);
    final DijkstraShortestPath<ToolId, DefaultWeightedEdge> theirs =
        new DijkstraShortestPath<>(wide.ofJGraphT());
  }

  /** A route that has just lost a tool. */
  @State(Scope.Thread)
  public static class Broken {
    GoalTree tree = new GoalTree(new WideGraph(SEED).graph(), new ToolId("tool-0"));
    ToolId start = new ToolId("tool-0");
    ToolId lost = new ToolId("tool-0");

    /** Find a route of three tools or more, so that there is one to lose. */
    @Setup(Level.Invocation)
    public void route(Graphs graphs) {
      Optional<Path> path = Optional.empty();
      while (path.isEmpty() || path.get().tools().size() < 3) {
        start = graphs.wide.anyTool();
        tree = new GoalTree(graphs.wide.graph(), graphs.wide.anyTool());
        path = tree.path(start);
      }
      List<ToolId> way = path.get().tools();
      lost = way.get(way.size() / 2);
    }
  }

  /** A route, with the tree that repairs it later. */
  @Benchmark
  public Optional<Path> route(Graphs graphs) {
    ToolId start = graphs.wide.anyTool();
    return new GoalTree(graphs.wide.graph(), graphs.wide.anyTool()).path(start);
  }

  @Benchmark
  public Optional<Path> reroute(Broken broken) {
    broken.tree.remove(broken.lost);
    return broken.tree.path(broken.start);
  }

  @Benchmark
  public Optional<Path> dijkstra(Graphs graphs) {
    return CheapestPath.between(
        graphs.wide.graph(), graphs.wide.anyTool(), graphs.wide.anyTool(), Set.of());
  }

  @Benchmark
  public double dijkstraOfJGraphT(Graphs graphs) {
    return graphs.theirs.getPathWeight(graphs.wide.anyTool(), graphs.wide.anyTool());
  }
}
