package dev.lakewright.check.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts over rows in memory, each value as a number of its column. Partitions of rows are kept
 * once made, up to a bound. For one thread.
 */
public final class EncodedRows implements SetCounts {
  private static final int MOST_KEPT_VALUES = 30_000_000;
  private static final long LARGEST_TABLE = 1 << 22;

  private final int rows;
  private final List<Partition> columns;
  private final Map<ColumnSet, Partition> kept;

  /** The group of each row, and the number of groups. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Partition(int[] groups, int count) {}

  /**
   * Encode rows.
   *
   * @param values row by row, each with the same number of values; equal values are equal objects
   */
  public EncodedRows(List<? extends List<?>> values, int width) {
    this.rows = values.size();
    this.columns = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      columns.add(encode(values, column));
    }
    int most = rows == 0 ? 1 : Math.max(8, MOST_KEPT_VALUES / rows);
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<ColumnSet, Partition> eldest) {
            return size() > most;
          }
        };
  }

  private static Partition encode(List<? extends List<?>> values, int column) {
    Map<Object, Integer> codes = new HashMap<>();
    int[] groups = new int[values.size()];
    for (int row = 0; row < groups.length; row++) {
      groups[row] = codes.computeIfAbsent(values.get(row).get(column), key -> codes.size());
    }
    return new Partition(groups, codes.size());
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public Map<ColumnSet, Long> distinct(Collection<ColumnSet> sets) {
    Map<ColumnSet, Long> counts = new HashMap<>();
    sets.forEach(set -> counts.put(set, (long) partition(set).count()));
    return counts;
  }

  @Override
  public Map<Dependency, Long> errors(Collection<Dependency> dependencies) {
    Map<Dependency, Long> errors = new HashMap<>();
    dependencies.forEach(it -> errors.put(it, error(it)));
    return errors;
  }

  private long error(Dependency dependency) {
    Partition from = partition(dependency.from());
    Partition all = partition(dependency.all());
    int[] sizes = new int[all.count()];
    int[] largest = new int[from.count()];
    for (int row = 0; row < rows; row++) {
      int size = ++sizes[all.groups()[row]];
      int group = from.groups()[row];
      largest[group] = Math.max(largest[group], size);
    }
    long stay = 0;
    for (int size : largest) {
      stay += size;
    }
    return rows - stay;
  }

  private Partition partition(ColumnSet set) {
    if (set.size() == 0) {
      return new Partition(new int[rows], rows == 0 ? 0 : 1);
    }
    if (set.size() == 1) {
      return columns.get(set.last());
    }
    Partition known = kept.get(set);
    if (known != null) {
      return known;
    }
    Partition made = product(partition(set.without(set.last())), columns.get(set.last()));
    kept.put(set, made);
    return made;
  }

  private Partition product(Partition left, Partition right) {
    long cells = (long) left.count() * right.count();
    return cells <= LARGEST_TABLE ? small(left, right, (int) cells) : large(left, right);
  }

  private Partition small(Partition left, Partition right, int cells) {
    int[] seen = new int[cells];
    int[] groups = new int[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      int cell = left.groups()[row] * right.count() + right.groups()[row];
      if (seen[cell] == 0) {
        seen[cell] = ++count;
      }
      groups[row] = seen[cell] - 1;
    }
    return new Partition(groups, count);
  }

  private Partition large(Partition left, Partition right) {
    Map<Long, Integer> seen = new HashMap<>();
    int[] groups = new int[rows];
    for (int row = 0; row < rows; row++) {
      long cell = (long) left.groups()[row] * right.count() + right.groups()[row];
      groups[row] = seen.computeIfAbsent(cell, key -> seen.size());
    }
    return new Partition(groups, seen.size());
  }
}
