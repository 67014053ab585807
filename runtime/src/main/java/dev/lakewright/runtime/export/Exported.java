package dev.lakewright.runtime.export;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A project, or what is wrong with the plan. */
public sealed interface Exported {
  <T> T fold(Function<Ready, T> onReady, Function<Exports.Problems, T> onWrong);

  /**
   * A project that can be written.
   *
   * @param planText the plan's file
   * @param folders where the project's settings for folders of sources lie on this machine
   */
  record Ready(
      Plan plan, String planText, String target, List<ExportFile> files, Map<String, Path> folders)
      implements Exported {
    public Ready {
      files = List.copyOf(files);
      folders = new TreeMap<>(folders);
    }

    @Override
    public <T> T fold(Function<Ready, T> onReady, Function<Exports.Problems, T> onWrong) {
      return onReady.apply(this);
    }
  }

  /** The plan does not compile, or has steps that the target cannot express. */
  record Wrong(Exports.Problems problems) implements Exported {
    @Override
    public <T> T fold(Function<Ready, T> onReady, Function<Exports.Problems, T> onWrong) {
      return onWrong.apply(problems);
    }
  }
}
