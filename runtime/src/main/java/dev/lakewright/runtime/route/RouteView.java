package dev.lakewright.runtime.route;

import dev.lakewright.router.Path;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.Weighing;
import dev.lakewright.router.explain.GraphDrawing;
import dev.lakewright.router.explain.RouteExplanation;
import dev.lakewright.router.health.HealthBook;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The route that a question takes through the tools that are set up.
 *
 * @param route the tools in order; empty where no way leads to an answer
 * @param cost the sum of the route's weights
 * @param dot the graph in Graphviz's language
 * @param mermaid the graph in Mermaid's language
 */
public record RouteView(
    List<Step> steps,
    List<String> route,
    double cost,
    List<Fallback> fallbacks,
    String dot,
    String mermaid) {
  /** One edge, with what its weight is made of. */
  public record Step(
      String from,
      String to,
      double base,
      double latencyMillis,
      double reliability,
      double weight,
      boolean onRoute) {}

  /** What follows the failure of one tool on the route; empty where the question is given up. */
  public record Fallback(String failed, List<String> route) {}

  public RouteView {
    steps = List.copyOf(steps);
    route = List.copyOf(route);
    fallbacks = List.copyOf(fallbacks);
  }

  /**
   * Show the route of a question over a lake that is read from copies.
   *
   * @param engines in the order in which they are tried
   * @param writers those that may write
   * @param health what is known of the tools
   */
  static RouteView of(Collection<WriterNode> writers, List<ToolId> engines, HealthBook health) {
    ToolGraph graph = health.weigh(ProductGraph.ofWriters(writers, engines), Weighing.DEFAULT);
    RouteExplanation explained =
        RouteExplanation.of(graph, ProductGraph.QUESTION, ProductGraph.ANSWER, health.down());
    return new RouteView(
        explained.steps().stream().map(RouteView::step).toList(),
        names(explained.chosen()),
        explained.chosen().map(Path::cost).orElse(Double.POSITIVE_INFINITY),
        explained.failures().stream()
            .map(it -> new Fallback(it.failed().value(), names(it.then())))
            .toList(),
        GraphDrawing.dot(explained),
        GraphDrawing.mermaid(explained));
  }

  private static Step step(RouteExplanation.WeighedStep step) {
    return new Step(
        step.from().value(),
        step.to().value(),
        step.base(),
        step.cost().latencyMillis(),
        step.cost().reliability(),
        step.weight(),
        step.onRoute());
  }

  private static List<String> names(Optional<Path> path) {
    return path.map(Path::tools).orElse(List.of()).stream().map(ToolId::value).toList();
  }
}
