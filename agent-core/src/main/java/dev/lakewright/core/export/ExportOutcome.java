package dev.lakewright.core.export;

import java.util.List;
import java.util.function.Function;

/** A project, or the steps that the target has no form for. */
public sealed interface ExportOutcome {
  <T> T fold(Function<List<ExportFile>, T> onProject, Function<List<Inexpressible>, T> onRefused);

  /**
   * A whole project.
   *
   * @param files by path, paths distinct
   */
  record Project(List<ExportFile> files) implements ExportOutcome {
    public Project {
      files = files.stream().sorted().toList();
    }

    @Override
    public <T> T fold(
        Function<List<ExportFile>, T> onProject, Function<List<Inexpressible>, T> onRefused) {
      return onProject.apply(files);
    }
  }

  /** Nothing is written; all such steps in the plan's order. */
  record Refused(List<Inexpressible> steps) implements ExportOutcome {
    public Refused {
      steps = List.copyOf(steps);
    }

    @Override
    public <T> T fold(
        Function<List<ExportFile>, T> onProject, Function<List<Inexpressible>, T> onRefused) {
      return onRefused.apply(steps);
    }
  }
}
