package dev.lakewright.export.importing.draft;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.project.ImportNote;
import dev.lakewright.core.project.ImportProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan that grows while a project is read, with all that is found to say about it. */
public final class PlanDraft {
  private final StepNames names = new StepNames();
  private final Map<StepId, Step> steps = new LinkedHashMap<>();
  private final Map<StepId, StepOrigin> origins = new LinkedHashMap<>();
  private final List<ImportProblem> problems = new ArrayList<>();
  private final List<ImportNote> notes = new ArrayList<>();

  public StepNames names() {
    return names;
  }

  /** Put a step; one of the same name gives way. */
  public void put(Step step, StepOrigin origin) {
    steps.put(step.id(), step);
    origins.put(step.id(), origin);
  }

  public Optional<Step> step(StepId id) {
    return Optional.ofNullable(steps.get(id));
  }

  public List<Step> steps() {
    return List.copyOf(steps.values());
  }

  public Optional<StepOrigin> origin(StepId id) {
    return Optional.ofNullable(origins.get(id));
  }

  public boolean isRead(StepId id) {
    return steps.values().stream().anyMatch(it -> it.head().inputs().contains(id));
  }

  public void note(String file, SourceLocation place, String sentence) {
    notes.add(new ImportNote(file, Optional.of(place), sentence));
  }

  public void note(String file, String sentence) {
    notes.add(new ImportNote(file, Optional.empty(), sentence));
  }

  public void problem(String file, Failure failure) {
    problems.add(new ImportProblem(file, failure));
  }

  /** Say that something has no form in a plan, and what comes nearest. */
  public void inexpressible(String file, SourceLocation place, String what, String nearest) {
    Failure failure = Failure.of(ErrorCode.IMPORT_INEXPRESSIBLE, what).at(place);
    problem(file, nearest.isEmpty() ? failure : failure.withNearest(List.of(nearest)));
  }

  /** Say that a project contradicts itself. */
  public void wrong(String file, SourceLocation place, String what, List<String> nearest) {
    problem(file, Failure.of(ErrorCode.PLAN_INVALID, what).at(place).withNearest(nearest));
  }

  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** Return what came of it, which is not well. */
  public ImportOutcome finished(PlanName name, String description, List<Parameter> parameters) {
    return finished(name, description, parameters, List.of());
  }

  /** Return what came of it. */
  public ImportOutcome finished(
      PlanName name, String description, List<Parameter> parameters, List<Step> ordered) {
    if (problems.isEmpty() && steps.isEmpty()) {
      problem(".", Failure.of(ErrorCode.PLAN_INVALID, "there is nothing to make steps of"));
    }
    List<ImportNote> told =
        notes.stream().distinct().sorted(Comparator.comparing(ImportNote::file)).toList();
    if (!problems.isEmpty()) {
      return new ImportOutcome.Refused(problems.stream().distinct().toList(), told);
    }
    Plan plan =
        new Plan(name, description, Optional.empty(), parameters, Optional.empty(), ordered);
    return new ImportOutcome.Imported(plan, origins, told);
  }
}
