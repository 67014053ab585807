package dev.lakewright.text.link;

import java.util.Comparator;
import java.util.List;

/**
 * Words of a question, from (inclusive) to (exclusive), with all that they may be taken for, best
 * first.
 */
public record Span(int from, int to, List<Target> targets) {
  public Span {
    targets =
        targets.stream().sorted(Comparator.comparingDouble(Target::score).reversed()).toList();
  }

  public double score() {
    return targets.stream().mapToDouble(Target::score).max().orElse(0);
  }

  public int length() {
    return to - from;
  }

  public boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  public boolean isValue() {
    return !targets.isEmpty() && targets.get(0) instanceof Target.ToValue;
  }
}
