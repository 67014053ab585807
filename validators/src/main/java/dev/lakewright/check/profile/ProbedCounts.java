package dev.lakewright.check.profile;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.MeasureBoard;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.lake.Identifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts over the rows of a table by the engine. For one thread. */
public final class ProbedCounts implements SetCounts {
  private final String from;
  private final List<String> names;
  private final long rows;
  private final MeasureBoard board;

  /**
   * Make one.
   *
   * @param from what stands for the rows in FROM
   * @param names of the columns, by their place
   */
  public ProbedCounts(String from, List<String> names, long rows, Probe probe) {
    this.from = from;
    this.names = List.copyOf(names);
    this.rows = rows;
    this.board = new MeasureBoard(probe);
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public Map<ColumnSet, Long> distinct(Collection<ColumnSet> sets) {
    Map<ColumnSet, Measure> measures = new HashMap<>();
    new TreeSet<>(sets).forEach(set -> measures.put(set, distinct(set)));
    return taken(measures, 0);
  }

  private Measure distinct(ColumnSet set) {
    return new Measure(
        Relation.of("SELECT DISTINCT " + list(set) + " FROM " + from, ""), "count(*)");
  }

  @Override
  public Map<Dependency, Long> errors(Collection<Dependency> dependencies) {
    Map<Dependency, Measure> measures = new HashMap<>();
    new TreeSet<>(dependencies).forEach(it -> measures.put(it, stay(it)));
    Map<Dependency, Long> stay = taken(measures, 0);
    Map<Dependency, Long> errors = new HashMap<>();
    stay.forEach((dependency, count) -> errors.put(dependency, rows - count));
    return errors;
  }

  /** Return the measure of rows that are of the most frequent value of their group. */
  private Measure stay(Dependency dependency) {
    String all = list(dependency.all());
    String groups = "SELECT " + all + ", count(*) AS n FROM " + from + " GROUP BY " + all;
    String by = dependency.from().size() == 0 ? "" : " GROUP BY " + list(dependency.from());
    return new Measure(
        Relation.of("SELECT max(n) AS most FROM (" + groups + ") AS g" + by, ""), "sum(most)");
  }

  private String list(ColumnSet set) {
    return set.columns()
        .mapToObj(names::get)
        .map(Identifier::quote)
        .collect(Collectors.joining(", "));
  }

  private <K> Map<K, Long> taken(Map<K, Measure> measures, int at) {
    board.take(measures.values());
    Map<K, Long> counts = new HashMap<>();
    measures.forEach(
        (key, measure) -> {
          List<Cell> cells = board.cells(List.of(measure));
          if (!cells.isEmpty() && !cells.get(at).isNull()) {
            counts.put(key, new Figures(cells).count(at));
          }
        });
    return counts;
  }
}
