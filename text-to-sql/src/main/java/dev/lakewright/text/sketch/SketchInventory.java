package dev.lakewright.text.sketch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sketches that a parser knows, and the parts that they share: a sketch is scored as the sum of
 * its parts. Immutable.
 */
public final class SketchInventory {
  private final List<Sketch> sketches;
  private final List<String> parts;
  private final int[][] partsOf;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<Sketch, Integer> places = new LinkedHashMap<>();
  private final Variations variations;

  public SketchInventory(List<Sketch> sketches) {
    this.sketches = List.copyOf(sketches);
    this.partsOf = new int[sketches.size()][];
    for (int i = 0; i < partsOf.length; i++) {
      places.put(sketches.get(i), i);
      List<String> own = List.copyOf(partsOf(sketches.get(i)));
      partsOf[i] = new int[own.size()];
      for (int j = 0; j < own.size(); j++) {
        partsOf[i][j] = numbers.computeIfAbsent(own.get(j), key -> numbers.size());
      }
    }
    this.parts = List.copyOf(numbers.keySet());
    this.variations = new Variations(sketches);
  }

  static Set<String> partsOf(Sketch sketch) {
    Set<String> parts = new LinkedHashSet<>();
    parts.add("K:" + sketch.key());
    List<String> clauses = sketch.parts();
    parts.addAll(clauses);
    clauses.forEach(it -> parts.add("C:" + it.charAt(0)));
    parts.add("N:" + sketch.select().size() + "," + sketch.where().size());
    parts.add("s:" + sketch.select().size());
    parts.add("w:" + sketch.where().size() + sketch.either());
    sketch.select().forEach(it -> parts.add("i:" + it.key()));
    sketch.where().forEach(it -> parts.add("c:" + it.kind() + it.negated()));
    String group = sketch.groups() + (sketch.having().isEmpty() ? "" : "h");
    String order = String.join(",", sketch.order().stream().map(Order::key).toList());
    parts.add("go:" + group + order + sketch.limit());
    parts.add("o:" + order + sketch.limit());
    parts.add("a:" + sketch.also());
    StringBuilder kind = new StringBuilder("f:");
    clauses.forEach(it -> kind.append(it.charAt(0)));
    parts.add(kind.toString());
    sketch.where().forEach(it -> it.inner().ifPresent(inner -> parts.add("n:" + inner.key())));
    return parts;
  }

  public List<Sketch> sketches() {
    return sketches;
  }

  /** Return all parts; their numbers are places in this list. */
  public List<String> parts() {
    return parts;
  }

  /** Return the numbers of a sketch's parts. */
  public int[] partsOf(int sketch) {
    return partsOf[sketch].clone();
  }

  /** Return the parts of a sketch that are known; the sketch may be new. */
  int[] knownParts(Sketch sketch) {
    return partsOf(sketch).stream()
        .mapToInt(it -> numbers.getOrDefault(it, -1))
        .filter(it -> it >= 0)
        .toArray();
  }

  /** Return sketches next to a known one that are not known themselves. */
  List<Sketch> variations(int sketch) {
    return variations.of(sketches.get(sketch)).stream()
        .filter(it -> !places.containsKey(it))
        .filter(it -> it.parts().stream().allMatch(numbers::containsKey))
        .toList();
  }

  int[] own(int sketch) {
    return partsOf[sketch];
  }
}
