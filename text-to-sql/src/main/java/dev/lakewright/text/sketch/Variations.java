package dev.lakewright.text.sketch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Sketches that differ from a known one in a single clause, which itself is known from elsewhere:
 * what questions of other databases may need though none of the known ones did. Immutable.
 */
final class Variations {
  /** A clause is used where at least so many known sketches have it. */
  private static final int COMMON = 4;

  private final List<List<Item>> selects;
  private final List<List<Shape>> wheres;

  Variations(List<Sketch> known) {
    this.selects = common(known, Sketch::select);
    this.wheres = common(known, Sketch::where).stream().filter(Variations::isPlain).toList();
  }

  private static boolean isPlain(List<Shape> where) {
    return where.stream().allMatch(it -> it.inner().isEmpty());
  }

  private static <T> List<T> common(List<Sketch> known, Function<Sketch, T> clause) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    known.forEach(it -> counts.merge(clause.apply(it), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(it -> it.getValue() >= COMMON)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Return the sketches next to one, itself among them. */
  Set<Sketch> of(Sketch it) {
    Set<Sketch> all = new LinkedHashSet<>();
    for (List<Item> select : selects) {
      boolean fits = it.combined().isEmpty() || it.select().size() == select.size();
      if (fits) {
        all.add(it.selecting(select));
      }
    }
    if (isPlain(it.where())) {
      for (List<Shape> where : wheres) {
        all.add(it.filtered(where, it.either() && where.size() > 1));
      }
    }
    for (int also = 0; also <= 2; also++) {
      all.add(it.joining(also));
    }
    return all;
  }
}
