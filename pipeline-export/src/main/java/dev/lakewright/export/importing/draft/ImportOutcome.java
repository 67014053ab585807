package dev.lakewright.export.importing.draft;

import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.project.ImportNote;
import dev.lakewright.core.project.ImportProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A plan that is still to be compiled, or all that a plan has no form for. */
public sealed interface ImportOutcome {
  <T> T fold(Function<Imported, T> onImported, Function<Refused, T> onRefused);

  /**
   * A plan.
   *
   * @param origins of its steps
   * @param notes in the order of files
   */
  record Imported(Plan plan, Map<StepId, StepOrigin> origins, List<ImportNote> notes)
      implements ImportOutcome {
    public Imported {
      origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
      notes = List.copyOf(notes);
    }

    @Override
    public <T> T fold(Function<Imported, T> onImported, Function<Refused, T> onRefused) {
      return onImported.apply(this);
    }
  }

  /** No plan; what was noted until then is told too. */
  record Refused(List<ImportProblem> problems, List<ImportNote> notes) implements ImportOutcome {
    public Refused {
      problems = List.copyOf(problems);
      notes = List.copyOf(notes);
    }

    @Override
    public <T> T fold(Function<Imported, T> onImported, Function<Refused, T> onRefused) {
      return onRefused.apply(this);
    }
  }
}
