package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.Source;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Numbers the uses of each table whatever the order of FROM: those that the clauses mention first,
 * in that order, then along the joins from these, by the names of columns and tables.
 */
final class Occurrences {
  private static final Comparator<Link> BY_NAMES =
      Comparator.comparing((Link link) -> link.left().column())
          .thenComparing(link -> link.right().source().table())
          .thenComparing(link -> link.right().column());

  private Occurrences() {}

  /**
   * Return the number of each use, from 0 in each table.
   *
   * @param mentioned sources in the order of the clauses
   * @param from all sources in the order of FROM
   */
  static List<Integer> of(Collection<Source> mentioned, List<Source> from, List<Link> links) {
    Map<Source, Integer> numbers = new HashMap<>();
    for (Source source : ordered(mentioned, from, links)) {
      long before =
          numbers.keySet().stream().filter(it -> it.table().equals(source.table())).count();
      numbers.put(source, (int) before);
    }
    return from.stream().map(source -> numbers.getOrDefault(source, 0)).toList();
  }

  private static Set<Source> ordered(
      Collection<Source> mentioned, List<Source> from, List<Link> links) {
    Set<Source> order = new LinkedHashSet<>(mentioned);
    reach(order, links);
    for (Source start : from) {
      if (order.add(start)) {
        reach(order, links);
      }
    }
    return order;
  }

  private static void reach(Set<Source> order, List<Link> links) {
    boolean grows = true;
    while (grows) {
      grows = order.addAll(neighbours(order, links));
    }
  }

  private static List<Source> neighbours(Set<Source> sources, List<Link> links) {
    return sources.stream()
        .flatMap(
            source ->
                links.stream()
                    .flatMap(link -> Stream.of(link, turned(link)))
                    .filter(link -> link.left().source().equals(source))
                    .sorted(BY_NAMES)
                    .map(link -> link.right().source()))
        .toList();
  }

  private static Link turned(Link link) {
    Field right = link.left();
    return new Link(link.right(), right);
  }
}
