package dev.lakewright.text.schema;

import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TypeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Foreign keys as an undirected graph between tables. */
public final class JoinGraph {
  /**
   * A join of two tables along one foreign key.
   *
   * @param mixed true where text meets numbers, so that both are compared as text
   */
  public record Edge(
      TableName from,
      List<String> fromColumns,
      TableName to,
      List<String> toColumns,
      boolean mixed) {
    Edge turned() {
      return new Edge(to, toColumns, from, fromColumns, mixed);
    }
  }

  private static final int LONGEST = 4;

  private final Map<TableName, List<Edge>> edges = new HashMap<>();

  JoinGraph(Collection<NamedTable> tables) {
    Map<TableName, NamedTable> byName = new HashMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    for (NamedTable table : tables) {
      for (ForeignKey key : table.table().foreignKeys()) {
        Edge edge =
            new Edge(
                table.name(),
                key.columns(),
                key.target(),
                key.targetColumns(),
                isMixed(byName, table, key));
        add(edge);
        add(edge.turned());
      }
    }
    Comparator<Edge> order =
        Comparator.comparing(Edge::to).thenComparing(edge -> String.join(",", edge.fromColumns()));
    edges.values().forEach(list -> list.sort(order));
  }

  private static boolean isMixed(
      Map<TableName, NamedTable> tables, NamedTable table, ForeignKey key) {
    Optional<NamedTable> target = Optional.ofNullable(tables.get(key.target()));
    boolean mixed = false;
    for (int i = 0; target.isPresent() && i < key.columns().size(); i++) {
      Optional<TypeKind> own = kind(table, key.columns().get(i));
      Optional<TypeKind> other = kind(target.get(), key.targetColumns().get(i));
      mixed |= own.isPresent() && other.isPresent() && !alike(own.get(), other.get());
    }
    return mixed;
  }

  private static boolean alike(TypeKind a, TypeKind b) {
    return a == b || (a.isNumber() && b.isNumber());
  }

  private static Optional<TypeKind> kind(NamedTable table, String column) {
    return table.columns().stream()
        .filter(it -> it.ref().column().equals(column))
        .map(NamedColumn::kind)
        .findFirst();
  }

  private void add(Edge edge) {
    edges.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge);
  }

  /** Return how many joins lie between two tables; empty where there is no way. */
  public Optional<Integer> distance(TableName a, TableName b) {
    return path(Set.of(a), b).map(List::size);
  }

  /**
   * Return the joins that connect all tables, starting at the first: each step joins one table that
   * is not there yet. Grows the tree by the nearest missing table, which for the small trees at
   * hand equals the Steiner tree in nearly all cases.
   */
  public Optional<List<Edge>> connect(List<TableName> tables) {
    Set<TableName> reached = new LinkedHashSet<>();
    reached.add(tables.get(0));
    List<Edge> joins = new ArrayList<>();
    Set<TableName> missing = new LinkedHashSet<>(tables);
    missing.removeAll(reached);
    while (!missing.isEmpty()) {
      Optional<List<Edge>> nearest =
          missing.stream()
              .map(target -> path(reached, target))
              .flatMap(Optional::stream)
              .min(Comparator.comparingInt(List::size));
      if (nearest.isEmpty()) {
        return Optional.empty();
      }
      for (Edge edge : nearest.get()) {
        joins.add(edge);
        reached.add(edge.to());
      }
      missing.removeAll(reached);
    }
    return Optional.of(joins);
  }

  private Optional<List<Edge>> path(Set<TableName> from, TableName to) {
    if (from.contains(to)) {
      return Optional.of(List.of());
    }
    Map<TableName, Edge> before = new LinkedHashMap<>();
    Deque<TableName> open = new ArrayDeque<>(from);
    Map<TableName, Integer> depth = new HashMap<>();
    from.forEach(table -> depth.put(table, 0));
    while (!open.isEmpty()) {
      TableName at = open.remove();
      int next = depth.getOrDefault(at, 0) + 1;
      for (Edge edge : edges.getOrDefault(at, List.of())) {
        if (next <= LONGEST && depth.putIfAbsent(edge.to(), next) == null) {
          before.put(edge.to(), edge);
          open.add(edge.to());
        }
      }
    }
    return before.containsKey(to) ? Optional.of(trace(before, to)) : Optional.empty();
  }

  private static List<Edge> trace(Map<TableName, Edge> before, TableName to) {
    List<Edge> path = new ArrayList<>();
    for (Edge edge = before.get(to); edge != null; edge = before.get(edge.from())) {
      path.add(edge);
    }
    Collections.reverse(path);
    return path;
  }
}
