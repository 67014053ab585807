package dev.lakewright.runtime.importing;

import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.project.ImportNote;
import dev.lakewright.core.project.ImportProblem;
import java.util.List;
import java.util.function.Function;

/** What came of an import. */
public sealed interface Imported {
  /** Return what a person should know of the project that the plan does not have. */
  List<ImportNote> notes();

  <T> T fold(Function<Written, T> onWritten, Function<Wrong, T> onWrong);

  /**
   * A plan that can be run.
   *
   * @param file as people are shown it
   */
  record Written(Plan plan, String file, List<ImportNote> notes) implements Imported {
    public Written {
      notes = List.copyOf(notes);
    }

    @Override
    public <T> T fold(Function<Written, T> onWritten, Function<Wrong, T> onWrong) {
      return onWritten.apply(this);
    }
  }

  /** Nothing was written. */
  record Wrong(List<ImportProblem> problems, List<ImportNote> notes) implements Imported {
    public Wrong {
      problems = List.copyOf(problems);
      notes = List.copyOf(notes);
    }

    @Override
    public <T> T fold(Function<Written, T> onWritten, Function<Wrong, T> onWrong) {
      return onWrong.apply(this);
    }
  }
}
