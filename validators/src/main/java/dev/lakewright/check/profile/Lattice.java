package dev.lakewright.check.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the smallest keys and dependencies of a table, level by level over its sets of columns, as
 * TANE does (Huhtala and others, "TANE: an efficient algorithm for discovering functional and
 * approximate dependencies", 1999): sets that hold a key or that repeat themselves are not built
 * on. Where the table is large, a part of its rows refutes most of what does not hold before
 * anything is counted over all of them. For one thread.
 */
public final class Lattice {
  /** A part's error varies about the table's; what it errs twice as much in is not looked at. */
  private static final double PART_SLACK = 2;

  private static final int PART_SPARE = 5;

  private final int width;
  private final LatticeBounds bounds;
  private final SetCounts whole;
  private final Optional<? extends SetCounts> part;
  private final NavigableSet<ColumnSet> keys = new TreeSet<>();
  private final NavigableSet<Dependency> exact = new TreeSet<>();
  private final NavigableMap<Dependency, Long> near = new TreeMap<>();
  private long unknown;

  /**
   * What was found.
   *
   * @param keys smallest sets of columns that differ in all rows
   * @param exact smallest dependencies that hold of all rows, none from a set that holds a key
   * @param near smallest dependencies that hold but for a few rows, with the number of those; exact
   *     ones among them, with 0
   * @param unknown how many counts could not be had, so that something may be missing
   */
  public record Found(
      NavigableSet<ColumnSet> keys,
      NavigableSet<Dependency> exact,
      NavigableMap<Dependency, Long> near,
      long unknown) {}

  private Lattice(
      int width, LatticeBounds bounds, SetCounts whole, Optional<? extends SetCounts> part) {
    this.width = width;
    this.bounds = bounds;
    this.whole = whole;
    this.part = part;
  }

  /**
   * Search a table of so many columns; one row or none bears nothing out.
   *
   * @param part some of the rows of {@code whole}, picked by chance or nearly so
   */
  public static Found search(
      int width, LatticeBounds bounds, SetCounts whole, Optional<? extends SetCounts> part) {
    Lattice lattice = new Lattice(width, bounds, whole, part);
    if (whole.rows() > 1) {
      Collection<ColumnSet> level = List.of(ColumnSet.NONE);
      for (int size = 0; size <= bounds.mostFrom() && !level.isEmpty(); size++) {
        lattice.look(level);
        level = lattice.next(level);
      }
    }
    return new Found(lattice.keys, lattice.exact, lattice.near, lattice.unknown);
  }

  /** Return the sets with one more column that hold no key and no dependency within. */
  private Collection<ColumnSet> next(Collection<ColumnSet> level) {
    NavigableSet<ColumnSet> next = new TreeSet<>();
    for (ColumnSet set : level) {
      for (int column = set.last() + 1; column < width; column++) {
        ColumnSet larger = set.with(column);
        if (keys.stream().noneMatch(larger::holds)
            && exact.stream().noneMatch(it -> larger.holds(it.all()))) {
          next.add(larger);
        }
      }
    }
    return next;
  }

  private void look(Collection<ColumnSet> level) {
    Map<ColumnSet, Long> inPart = part.map(it -> it.distinct(level)).orElse(Map.of());
    List<Dependency> open =
        level.stream().flatMap(this::candidates).filter(it -> !refuted(it)).toList();
    NavigableSet<ColumnSet> wanted = new TreeSet<>();
    level.stream().filter(it -> mayBeKey(it, inPart)).forEach(wanted::add);
    open.forEach(it -> wanted.add(it.from()));
    wanted.remove(ColumnSet.NONE);
    Map<ColumnSet, Long> distinct = whole.distinct(wanted);
    unknown += wanted.size() - distinct.size();
    distinct.forEach(
        (set, count) -> {
          if (count == whole.rows()) {
            keys.add(set);
          }
        });
    judge(open.stream().filter(it -> isSupported(it.from(), distinct)).toList());
  }

  private boolean mayBeKey(ColumnSet set, Map<ColumnSet, Long> inPart) {
    long rows = part.map(SetCounts::rows).orElse(0L);
    return set.size() > 0 && (part.isEmpty() || inPart.getOrDefault(set, rows) == rows);
  }

  /** A key decides everything, which is nothing to tell; nor is what hardly any rows share. */
  private boolean isSupported(ColumnSet from, Map<ColumnSet, Long> distinct) {
    if (from.size() == 0) {
      return true;
    }
    Long count = distinct.get(from);
    return count != null && !keys.contains(from) && count * bounds.leastShare() <= whole.rows();
  }

  private Stream<Dependency> candidates(ColumnSet from) {
    List<Dependency> candidates = new ArrayList<>();
    for (int to = 0; to < width; to++) {
      Dependency candidate = new Dependency(from, to);
      if (!from.has(to) && !(follows(exact, candidate) && follows(near.keySet(), candidate))) {
        candidates.add(candidate);
      }
    }
    return candidates.stream();
  }

  private static boolean follows(Collection<Dependency> known, Dependency candidate) {
    return known.stream()
        .anyMatch(it -> it.to() == candidate.to() && candidate.from().holds(it.from()));
  }

  private boolean refuted(Dependency candidate) {
    if (part.isEmpty()) {
      return false;
    }
    SetCounts some = part.get();
    long error = sole(some.errors(List.of(candidate)), it -> it);
    boolean exactOpen = error == 0 && !follows(exact, candidate);
    double most = PART_SLACK * bounds.mostError() * some.rows() + PART_SPARE;
    boolean nearOpen = error <= most && !follows(near.keySet(), candidate);
    return !exactOpen && !nearOpen;
  }

  private static long sole(Map<Dependency, Long> map, ToLongFunction<Long> of) {
    return map.values().stream().mapToLong(of).findFirst().orElse(0);
  }

  private void judge(List<Dependency> open) {
    Map<Dependency, Long> errors = whole.errors(open);
    unknown += open.size() - errors.size();
    List<Dependency> holding =
        open.stream().filter(it -> errors.getOrDefault(it, 1L) == 0).collect(Collectors.toList());
    List<Dependency> newExact = holding.stream().filter(it -> !follows(exact, it)).toList();
    List<Dependency> newNear =
        open.stream()
            .filter(errors::containsKey)
            .filter(it -> errors.getOrDefault(it, 0L) <= bounds.mostError() * whole.rows())
            .filter(it -> !follows(near.keySet(), it))
            .toList();
    exact.addAll(newExact);
    newNear.forEach(it -> near.put(it, errors.getOrDefault(it, 0L)));
  }
}
