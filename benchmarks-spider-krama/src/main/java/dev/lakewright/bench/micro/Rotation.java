package dev.lakewright.bench.micro;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The wrong database for each database's questions: with all of them in a circle in alphabetical
 * order, the next one that shares no table name, whatever its case.
 */
record Rotation(Map<String, CorpusDatabase> other) {
  static Rotation of(Map<String, CorpusDatabase> databases) {
    List<CorpusDatabase> circle = List.copyOf(new TreeMap<>(databases).values());
    Map<String, CorpusDatabase> other = new LinkedHashMap<>();
    for (int i = 0; i < circle.size(); i++) {
      CorpusDatabase own = circle.get(i);
      next(circle, i).ifPresent(it -> other.put(own.name(), it));
    }
    return new Rotation(other);
  }

  private static Optional<CorpusDatabase> next(List<CorpusDatabase> circle, int from) {
    Set<String> own = tables(circle.get(from));
    for (int step = 1; step < circle.size(); step++) {
      CorpusDatabase candidate = circle.get((from + step) % circle.size());
      Set<String> shared = new HashSet<>(tables(candidate));
      shared.retainAll(own);
      if (shared.isEmpty()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static Set<String> tables(CorpusDatabase database) {
    return database.schema().tables().stream()
        .map(it -> it.name().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  Optional<CorpusDatabase> of(String database) {
    return Optional.ofNullable(other.get(database));
  }
}
