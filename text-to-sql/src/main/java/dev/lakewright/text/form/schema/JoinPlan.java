package dev.lakewright.text.form.schema;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.schema.JoinGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The FROM of a query: a first source, and the others in an order in which each joins before. */
public record JoinPlan(Source first, List<Step> steps) {
  /**
   * A source that joins those before it.
   *
   * @param on empty where all rows meet all rows
   */
  public record Step(Source source, List<Link> on) {
    public Step {
      on = List.copyOf(on);
    }
  }

  public JoinPlan {
    steps = List.copyOf(steps);
  }

  /** Plan the joins; nothing where the join graph does not connect the query's tables. */
  public static Optional<JoinPlan> of(Query query, JoinGraph graph) {
    List<Source> sources = query.sources();
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    return query.links().isEmpty()
        ? derived(sources, graph)
        : Optional.of(given(sources, query.links()));
  }

  private static Optional<JoinPlan> derived(List<Source> sources, JoinGraph graph) {
    if (sources.stream().anyMatch(source -> source.occurrence() > 0)) {
      return Optional.empty();
    }
    List<TableName> tables = sources.stream().map(Source::table).toList();
    return graph
        .connect(tables)
        .map(edges -> new JoinPlan(sources.get(0), edges.stream().map(JoinPlan::step).toList()));
  }

  private static Step step(JoinGraph.Edge edge) {
    Source from = Source.of(edge.from());
    Source to = Source.of(edge.to());
    return new Step(
        to,
        IntStream.range(0, edge.fromColumns().size())
            .mapToObj(
                i ->
                    new Link(
                        new Field(from, edge.fromColumns().get(i)),
                        new Field(to, edge.toColumns().get(i))))
            .toList());
  }

  private static JoinPlan given(List<Source> sources, List<Link> links) {
    Set<Source> placed = new LinkedHashSet<>(List.of(sources.get(0)));
    List<Step> steps = new ArrayList<>();
    while (placed.size() < sources.size()) {
      List<Source> open = sources.stream().filter(it -> !placed.contains(it)).toList();
      Source next =
          open.stream()
              .filter(it -> !on(it, placed, links).isEmpty())
              .findFirst()
              .orElse(open.get(0));
      steps.add(new Step(next, on(next, placed, links)));
      placed.add(next);
    }
    return new JoinPlan(sources.get(0), steps);
  }

  private static List<Link> on(Source source, Set<Source> placed, List<Link> links) {
    return links.stream()
        .filter(
            link ->
                (link.left().source().equals(source) && placed.contains(link.right().source()))
                    || (link.right().source().equals(source)
                        && placed.contains(link.left().source())))
        .toList();
  }

  /** Return all sources in the order of FROM. */
  public List<Source> sources() {
    List<Source> sources = new ArrayList<>(List.of(first));
    steps.forEach(step -> sources.add(step.source()));
    return sources;
  }

  /** Return all equalities. */
  public List<Link> links() {
    return steps.stream().flatMap(step -> step.on().stream()).toList();
  }
}
