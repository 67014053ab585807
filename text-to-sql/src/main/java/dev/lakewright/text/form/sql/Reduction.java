package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.schema.JoinPlan;
import dev.lakewright.text.schema.JoinGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Leaves out of a form what follows from the join graph. */
final class Reduction {
  private static final int MOST_OPEN = 8;

  private final JoinGraph graph;

  Reduction(JoinGraph graph) {
    this.graph = graph;
  }

  /**
   * Return the query with its joins: by as few extra tables as the join graph needs for the same
   * ones, else by links; nothing where tables are joined by nothing.
   *
   * @param clauses the query without tables and links
   * @param sources all tables of FROM
   * @param links all joins
   */
  Optional<Query> reduce(Query clauses, List<Source> sources, List<Link> links) {
    List<Source> open = new ArrayList<>(new LinkedHashSet<>(sources));
    open.removeAll(clauses.sources());
    Optional<Query> brief = derived(clauses, open, new HashSet<>(sources), Set.copyOf(links));
    if (brief.isPresent() || links.isEmpty()) {
      return brief;
    }
    List<Link> sorted = Links.sorted(links);
    for (Link link : sorted) {
      open.remove(link.left().source());
      open.remove(link.right().source());
    }
    return Optional.of(clauses.over(open.stream().sorted().toList(), sorted));
  }

  private Optional<Query> derived(
      Query clauses, List<Source> open, Set<Source> sources, Set<Link> links) {
    if (open.size() > MOST_OPEN) {
      return Optional.empty();
    }
    List<Source> sorted = open.stream().sorted().toList();
    return IntStream.range(0, 1 << sorted.size())
        .boxed()
        .sorted(Comparator.comparing(Integer::bitCount))
        .map(bits -> clauses.over(chosen(sorted, bits), List.of()))
        .filter(query -> isSame(query, sources, links))
        .findFirst();
  }

  private static List<Source> chosen(List<Source> open, int bits) {
    return IntStream.range(0, open.size())
        .filter(i -> (bits >> i & 1) == 1)
        .mapToObj(open::get)
        .toList();
  }

  private boolean isSame(Query query, Set<Source> sources, Set<Link> links) {
    return JoinPlan.of(query, graph)
        .filter(
            plan ->
                Set.copyOf(plan.sources()).equals(sources)
                    && Set.copyOf(Links.sorted(plan.links())).equals(links))
        .isPresent();
  }
}
