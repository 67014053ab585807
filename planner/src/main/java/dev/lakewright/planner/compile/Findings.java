package dev.lakewright.planner.compile;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.planner.plan.PlanDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what rules find, with places in the plan's file. */
final class Findings {
  private static final Comparator<Failure> ORDER =
      Comparator.comparing(
          failure -> failure.location().orElse(new SourceLocation(1, 1)),
          Comparator.comparingInt(SourceLocation::line).thenComparingInt(SourceLocation::column));

  private final PlanDocument document;
  private final Set<Failure> problems = new LinkedHashSet<>();
  private final List<Failure> notes = new ArrayList<>();

  Findings(PlanDocument document) {
    this.document = document;
  }

  PlanDocument document() {
    return document;
  }

  void problem(Failure failure) {
    problems.add(failure);
  }

  void problem(SourceLocation place, String message) {
    problem(Failure.of(ErrorCode.PLAN_INVALID, message).at(place));
  }

  /**
   * Tell what is wrong with a part of a step.
   *
   * @param part its keys below the step
   */
  void problem(StepId step, String part, String message) {
    problem(document.place(step, part), message);
  }

  void unknown(StepId step, String part, String message, Collection<String> known, String wanted) {
    problem(
        Failure.of(ErrorCode.PLAN_INVALID, message)
            .at(document.place(step, part))
            .withNearest(NearestNames.among(known, wanted, 2)));
  }

  void note(StepId step, String part, String message) {
    notes.add(Failure.of(ErrorCode.PLAN_INVALID, message).at(document.place(step, part)));
  }

  List<Failure> problems() {
    return problems.stream().sorted(ORDER).toList();
  }

  List<Failure> notes() {
    return notes.stream().sorted(ORDER).toList();
  }
}
