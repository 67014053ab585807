package dev.lakewright.runtime.importing;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.project.ImportProblem;
import dev.lakewright.export.importing.draft.StepOrigin;
import dev.lakewright.planner.plan.PlanDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells problems of an imported plan by the files that it comes from. */
record OriginPlaces(PlanDocument document, Map<StepId, StepOrigin> origins) {

  List<ImportProblem> of(List<Failure> problems) {
    return problems.stream().map(this::problem).toList();
  }

  private ImportProblem problem(Failure failure) {
    Optional<StepId> step = failure.location().flatMap(this::step);
    return step.flatMap(it -> Optional.ofNullable(origins.get(it)))
        .map(
            origin ->
                new ImportProblem(
                    origin.file(),
                    failure.at(origin.of(inSql(step.get(), failure.location().orElseThrow())))))
        .orElseGet(() -> new ImportProblem(".", failure));
  }

  /** Return the last step that begins at or before a place. */
  private Optional<StepId> step(SourceLocation place) {
    return document.plan().steps().stream()
        .map(Step::id)
        .filter(it -> document.place(it, "").line() <= place.line())
        .reduce((one, other) -> other);
  }

  private Optional<SourceLocation> inSql(StepId step, SourceLocation place) {
    SourceLocation first = document.sqlPlace(step, Optional.of(new SourceLocation(1, 1)));
    long lines =
        document.plan().step(step).flatMap(Step::template).stream()
            .flatMap(it -> it.text().lines())
            .count();
    boolean inside = place.line() >= first.line() && place.line() < first.line() + lines;
    return inside
        ? Optional.of(
            new SourceLocation(
                place.line() - first.line() + 1, Math.max(1, place.column() - first.column() + 1)))
        : Optional.empty();
  }
}
