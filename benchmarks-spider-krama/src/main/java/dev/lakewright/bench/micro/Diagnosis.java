package dev.lakewright.bench.micro;

import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.sketch.Filling;
import dev.lakewright.text.sketch.Parsed;
import dev.lakewright.text.sketch.Sketch;
import dev.lakewright.text.sketch.Slot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts wrong first candidates into classes by the first step of the parser that lost the gold
 * statement: its form, its sketch, a filling, a join, or the ranking.
 *
 * @param known sketches that the parser was taught
 */
record Diagnosis(Set<Sketch> known) {
  Diagnosis {
    known = Set.copyOf(known);
  }

  /**
   * Return the class.
   *
   * @param candidates the best one first; {@code right} has a verdict for each
   * @return an empty text where the first candidate is right
   */
  String of(
      Optional<Query> form, Optional<Parsed> gold, List<Proposed> candidates, boolean[] right) {
    for (int i = 0; i < right.length; i++) {
      if (right[i]) {
        return i == 0 ? "" : "ranking: a wrong candidate before a right one";
      }
    }
    if (form.isEmpty()) {
      return "form: gold cannot be read";
    }
    if (gold.isEmpty()) {
      return "sketch: gold is of no kind that the parser has";
    }
    if (candidates.isEmpty()) {
      return "no candidate";
    }
    return notGenerated(gold.get(), candidates);
  }

  private String notGenerated(Parsed gold, List<Proposed> candidates) {
    int best = -1;
    List<Filling> closest = List.of();
    for (Proposed candidate : candidates) {
      Parsed parsed = candidate.filled().parsed();
      int same = parsed.sketch().equals(gold.sketch()) ? same(gold, parsed) : -1;
      if (same > best) {
        best = same;
        closest = parsed.fillings();
      }
    }
    if (best < 0) {
      return known.contains(gold.sketch())
          ? "sketch: a known one was not tried"
          : "sketch: not among those taught";
    }
    return filling(gold, closest);
  }

  private static int same(Parsed gold, Parsed other) {
    int same = 0;
    for (int i = 0; i < gold.fillings().size(); i++) {
      same += gold.fillings().get(i).equals(other.fillings().get(i)) ? 1 : 0;
    }
    return same;
  }

  private static String filling(Parsed gold, List<Filling> closest) {
    List<Slot> slots = gold.sketch().slots();
    for (int i = 0; i < closest.size(); i++) {
      Filling wanted = gold.fillings().get(i);
      Filling found = closest.get(i);
      if (!wanted.equals(found)) {
        String what =
            !wanted.column().equals(found.column())
                ? "column"
                : !wanted.literals().equals(found.literals())
                    ? "constant"
                    : !wanted.operator().equals(found.operator()) ? "operator" : "table";
        return "filling: " + what + " of " + slots.get(i).role().name().toLowerCase(Locale.ROOT);
      }
    }
    return "join or completion: all fillings are gold's";
  }
}
