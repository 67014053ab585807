package dev.lakewright.text.fill;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.sketch.Filling;
import dev.lakewright.text.sketch.Role;
import dev.lakewright.text.sketch.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The slots filled so far, as a chain back to the first. Immutable.
 *
 * @param score sum of the logarithms of the chances of all decisions so far
 * @param worst the least logarithm of them
 */
record Progress(
    Optional<Progress> before,
    Optional<Slot> slot,
    Optional<Filling> filling,
    Optional<NamedColumn> column,
    Spent words,
    int mention,
    double score,
    double worst) {

  static final Progress START =
      new Progress(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Spent.NONE,
          -1,
          0,
          0);

  Progress then(Slot slot, Option option) {
    return new Progress(
        Optional.of(this),
        Optional.of(slot),
        Optional.of(option.filling()),
        option.column(),
        option.words(),
        option.mention(),
        score + option.logarithm(),
        Math.min(worst, option.logarithm()));
  }

  /** Return the steps, the first one first. */
  List<Progress> steps() {
    List<Progress> steps = new ArrayList<>();
    for (Progress at = this; at.slot().isPresent(); at = at.before().orElseThrow()) {
      steps.add(at);
    }
    Collections.reverse(steps);
    return steps;
  }

  List<Filling> fillings() {
    return steps().stream().flatMap(it -> it.filling().stream()).toList();
  }

  /** Return the tables that one of the sketch's queries uses so far. */
  Set<TableName> tables(int query) {
    Set<TableName> tables = new LinkedHashSet<>();
    for (Progress at = this; at.slot().isPresent(); at = at.before().orElseThrow()) {
      if (at.slot().get().query() == query) {
        at.column().ifPresent(it -> tables.add(it.table()));
        at.filling().flatMap(Filling::table).ifPresent(tables::add);
      }
    }
    return tables;
  }

  /** Return true if a constant was read from some of these words. */
  boolean usesConstant(int from, int to) {
    for (Progress at = this; at.slot().isPresent(); at = at.before().orElseThrow()) {
      if (at.words().from() < to && from < at.words().to()) {
        return true;
      }
    }
    return false;
  }

  boolean usesWords(int from, int to) {
    for (Progress at = this; at.slot().isPresent(); at = at.before().orElseThrow()) {
      if (at.words().overlaps(from, to)) {
        return true;
      }
    }
    return false;
  }

  /** Return the latest step with a role, in any query before or at the given one. */
  Optional<Progress> latest(Role role) {
    for (Progress at = this; at.slot().isPresent(); at = at.before().orElseThrow()) {
      if (at.slot().get().role() == role) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
