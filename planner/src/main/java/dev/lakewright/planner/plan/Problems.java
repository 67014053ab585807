package dev.lakewright.planner.plan;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.error.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file, so that all of it can be told at once. */
final class Problems {
  private static final int NEAREST = 2;
  private static final Comparator<Failure> ORDER =
      Comparator.comparing(
          failure -> failure.location().orElse(new SourceLocation(1, 1)),
          Comparator.comparingInt(SourceLocation::line).thenComparingInt(SourceLocation::column));

  private final List<Failure> found = new ArrayList<>();

  void add(SourceLocation place, String message) {
    add(Failure.of(ErrorCode.PLAN_INVALID, message).at(place));
  }

  /** Add a name that is not known. */
  void unknown(SourceLocation place, String message, Collection<String> known, String wanted) {
    add(
        Failure.of(ErrorCode.PLAN_INVALID, message)
            .at(place)
            .withNearest(NearestNames.among(known, wanted, NEAREST)));
  }

  void add(Failure failure) {
    if (!found.contains(failure)) {
      found.add(failure);
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Return them in the order of the file. */
  List<Failure> inOrder() {
    return found.stream().sorted(ORDER).toList();
  }
}
