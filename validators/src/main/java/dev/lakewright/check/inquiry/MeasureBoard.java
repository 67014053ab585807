package dev.lakewright.check.inquiry;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes figures with as few queries as it can: those of equal rows in one scan, and the scans of
 * one round in one query. Where that fails, it looks for the measure that is to blame. For one
 * thread.
 */
public final class MeasureBoard {
  private static final int MOST_AT_ONCE = 24;

  /** More in one scan would be too long a statement for the gate to bind. */
  private static final int MOST_OF_A_SCAN = 120;

  /** More in one query take longer to plan than to count. */
  private static final int MOST_OF_A_QUERY = 240;

  /** Each so many measures more take about as long as the scan itself. */
  private static final int MEASURES_OF_A_SCAN = 4;

  private static final long PART_OF_ROOM = 3;

  /** A part is had by going over all blocks: so many rows left out take as long as one taken. */
  private static final long ROWS_OF_ROW_LEFT_OUT = 10;

  private static final long LEAST_OF_PART = 20_000;
  private static final long MOST_OF_PART = 1_000_000;
  private static final double MOST_PERCENT = 10;

  private final Probe probe;
  private final Map<Measure, Cell> known = new LinkedHashMap<>();
  private final Map<Relation, Part> partial = new LinkedHashMap<>();
  private final Map<Measure, ProbeOutcome.Unseen> failed = new LinkedHashMap<>();

  public MeasureBoard(Probe probe) {
    this.probe = probe;
  }

  /** Return why a measure is not known; empty where it is, or was not asked for. */
  public Optional<ProbeOutcome.Unseen> problem(Collection<Measure> measures) {
    return measures.stream()
        .flatMap(it -> Optional.ofNullable(failed.get(it)).stream())
        .findFirst();
  }

  /** Return the figures of those measures that are known. */
  public List<Cell> cells(List<Measure> measures) {
    return measures.stream().flatMap(it -> Optional.ofNullable(known.get(it)).stream()).toList();
  }

  /** Return the same with the part of the rows that they are of, where it is not all. */
  Figures figures(List<Measure> measures) {
    Optional<Part> part =
        measures.stream()
            .flatMap(it -> Optional.ofNullable(partial.get(it.over())).stream())
            .findFirst();
    return new Figures(cells(measures), part);
  }

  /** Take what is not known yet. */
  public void take(Collection<Measure> wanted) {
    Map<Relation, Set<Measure>> byRelation = new LinkedHashMap<>();
    for (Measure measure : wanted) {
      if (!known.containsKey(measure) && !failed.containsKey(measure)) {
        byRelation.computeIfAbsent(measure.over(), key -> new LinkedHashSet<>()).add(measure);
      }
    }
    List<List<Measure>> scans = new ArrayList<>();
    fitting(byRelation).forEach(it -> scans.addAll(parts(List.copyOf(it), MOST_OF_A_SCAN)));
    queries(scans).forEach(this::together);
    byRelation.keySet().removeIf(it -> isSettled(byRelation.get(it)));
    byRelation.forEach((relation, measures) -> tooLarge(relation, List.copyOf(measures)));
  }

  /** Return the scans of each query, in their order. */
  private static List<List<List<Measure>>> queries(List<List<Measure>> scans) {
    List<List<List<Measure>>> queries = new ArrayList<>();
    int measures = MOST_OF_A_QUERY;
    for (List<Measure> scan : scans) {
      measures += scan.size();
      if (measures > MOST_OF_A_QUERY || queries.get(queries.size() - 1).size() == MOST_AT_ONCE) {
        queries.add(new ArrayList<>());
        measures = scan.size();
      }
      queries.get(queries.size() - 1).add(scan);
    }
    return queries;
  }

  private boolean isSettled(@Nullable Set<Measure> measures) {
    return measures == null
        || measures.stream().allMatch(it -> known.containsKey(it) || failed.containsKey(it));
  }

  /** Return what there is time for, the small ones first. */
  private List<Set<Measure>> fitting(Map<Relation, Set<Measure>> byRelation) {
    long room = probe.room();
    List<Set<Measure>> fitting = new ArrayList<>();
    for (Relation relation :
        byRelation.keySet().stream().sorted(Comparator.comparingLong(Relation::rows)).toList()) {
      Set<Measure> measures = byRelation.getOrDefault(relation, Set.of());
      long weight = weight(relation, measures.size());
      if (weight <= room) {
        room -= weight;
        fitting.add(measures);
      }
    }
    return fitting;
  }

  private static long weight(Relation relation, int measures) {
    return relation.rows() * (1 + measures / MEASURES_OF_A_SCAN);
  }

  /** Ask for a part of the rows, where that will do. */
  private void tooLarge(Relation relation, List<Measure> measures) {
    List<Measure> some = measures.stream().filter(Measure::fromPart).toList();
    measures.forEach(it -> failed.put(it, ProbeOutcome.Unseen.NO_TIME));
    long scans = PART_OF_ROOM * (1 + some.size() / MEASURES_OF_A_SCAN);
    long room = probe.room() / scans;
    boolean pays = room >= Math.max(LEAST_OF_PART, relation.rows() / ROWS_OF_ROW_LEFT_OUT);
    if (!some.isEmpty() && pays) {
      part(
          relation,
          some,
          Math.min(MOST_PERCENT, 100.0 * Math.min(room, MOST_OF_PART) / relation.rows()));
    }
  }

  private void part(Relation relation, List<Measure> measures, double percent) {
    Relation part = relation.part(percent);
    List<Measure> asked = new ArrayList<>(List.of(new Measure(part, "count(*)")));
    measures.forEach(it -> asked.add(new Measure(part, it.expression())));
    if (ask(List.of(asked)).isEmpty() && known.get(asked.get(0)) instanceof Cell.Whole seen) {
      partial.put(relation, new Part(seen.value().longValue(), relation.rows()));
      for (int i = 0; i < measures.size(); i++) {
        Cell cell = known.get(asked.get(i + 1));
        if (cell != null) {
          failed.remove(measures.get(i));
          known.put(measures.get(i), cell);
        }
      }
    }
  }

  private static <T> List<List<T>> parts(List<T> whole, int most) {
    List<List<T>> parts = new ArrayList<>();
    for (int i = 0; i < whole.size(); i += most) {
      parts.add(whole.subList(i, Math.min(whole.size(), i + most)));
    }
    return parts;
  }

  private void together(List<List<Measure>> scans) {
    Optional<ProbeOutcome.Unseen> problem = ask(scans);
    if (problem.isPresent() && problem.get().outOfTime()) {
      scans.forEach(scan -> scan.forEach(it -> failed.put(it, problem.get())));
    } else if (problem.isPresent() && scans.size() > 1) {
      halves(scans).forEach(this::together);
    } else if (problem.isPresent() && scans.get(0).size() > 1) {
      halves(scans.get(0)).forEach(it -> together(List.of(it)));
    } else {
      problem.ifPresent(it -> failed.put(scans.get(0).get(0), it));
    }
  }

  private static <T> List<List<T>> halves(List<T> whole) {
    return parts(whole, (whole.size() + 1) / 2);
  }

  private Optional<ProbeOutcome.Unseen> ask(List<List<Measure>> scans) {
    List<Measure> all = scans.stream().flatMap(List::stream).toList();
    return probe.ask(sql(scans)).fold(table -> remember(all, table), Optional::of);
  }

  private Optional<ProbeOutcome.Unseen> remember(List<Measure> all, ResultTable table) {
    if (table.rows().size() != 1 || table.rows().get(0).size() != all.size()) {
      return Optional.of(new ProbeOutcome.Unseen("the probe gave no figures", false));
    }
    for (int i = 0; i < all.size(); i++) {
      known.put(all.get(i), table.rows().get(0).get(i));
    }
    return Optional.empty();
  }

  private static SqlText sql(List<List<Measure>> scans) {
    List<String> parts = new ArrayList<>();
    int figure = 0;
    for (List<Measure> scan : scans) {
      List<String> items = new ArrayList<>();
      for (Measure measure : scan) {
        items.add(measure.expression() + " AS m" + figure++);
      }
      String select = "SELECT " + String.join(", ", items) + " FROM " + scan.get(0).over().sql();
      parts.add(scans.size() == 1 ? select : "(" + select + ") AS s" + parts.size());
    }
    return new SqlText(
        scans.size() == 1 ? parts.get(0) : "SELECT * FROM " + String.join(" CROSS JOIN ", parts));
  }
}
