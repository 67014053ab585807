package dev.lakewright.bench.profile;

import dev.lakewright.check.profile.ColumnSet;
import dev.lakewright.check.profile.Dependency;
import dev.lakewright.check.profile.Lattice;
import dev.lakewright.check.profile.LatticeBounds;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Keys and dependencies by their definitions: every set of columns, every row. */
record Definitions(RandomTable table, LatticeBounds bounds) {
  Lattice.Found found() {
    NavigableSet<ColumnSet> keys = new TreeSet<>();
    NavigableSet<Dependency> exact = new TreeSet<>();
    NavigableMap<Dependency, Long> near = new TreeMap<>();
    if (table.rows().size() > 1) {
      List<ColumnSet> sets =
          LongStream.range(0, 1L << table.width()).mapToObj(ColumnSet::new).sorted().toList();
      for (ColumnSet set : sets) {
        if (set.size() <= bounds.mostFrom()) {
          look(set, keys, exact, near);
        }
      }
    }
    return new Lattice.Found(keys, exact, near, 0);
  }

  private void look(
      ColumnSet set,
      NavigableSet<ColumnSet> keys,
      NavigableSet<Dependency> exact,
      NavigableMap<Dependency, Long> near) {
    if (keys.stream().anyMatch(set::holds)) {
      return;
    }
    if (set.size() > 0 && distinct(set) == table.rows().size()) {
      keys.add(set);
      return;
    }
    for (int to = 0; to < table.width(); to++) {
      Dependency dependency = new Dependency(set, to);
      if (!set.has(to)) {
        long error = error(dependency);
        if (error == 0 && smallest(dependency, exact)) {
          exact.add(dependency);
        }
        if (error <= bounds.mostError() * table.rows().size()
            && smallest(dependency, near.keySet())) {
          near.put(dependency, error);
        }
      }
    }
  }

  private static boolean smallest(Dependency dependency, Collection<Dependency> known) {
    return known.stream()
        .noneMatch(it -> it.to() == dependency.to() && dependency.from().holds(it.from()));
  }

  private long distinct(ColumnSet set) {
    return new HashSet<>(table.rows().stream().map(row -> values(row, set)).toList()).size();
  }

  private static List<String> values(List<String> row, ColumnSet set) {
    return set.columns().mapToObj(row::get).collect(Collectors.toList());
  }

  private long error(Dependency dependency) {
    Map<List<String>, Map<String, Integer>> groups = new HashMap<>();
    for (List<String> row : table.rows()) {
      groups
          .computeIfAbsent(values(row, dependency.from()), key -> new HashMap<>())
          .merge(row.get(dependency.to()), 1, Integer::sum);
    }
    int stay =
        groups.values().stream()
            .mapToInt(it -> it.values().stream().mapToInt(n -> n).max().orElse(0))
            .sum();
    return (long) table.rows().size() - stay;
  }
}
