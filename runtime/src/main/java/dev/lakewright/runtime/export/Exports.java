package dev.lakewright.runtime.export;

import dev.lakewright.core.error.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exports of the workspace's plans. Throws {@link dev.lakewright.core.error.LakewrightException}
 * for what the user can mend.
 */
public interface Exports {
  /** Return the words of the targets. */
  List<String> targets();

  /**
   * Read and check a plan, and turn it into a project. Nothing is written yet.
   *
   * @throws dev.lakewright.core.error.LakewrightException if there is no such plan or target, or
   *     the role may not see all that the plan's files hold
   */
  Exported export(String plan, String target);

  /** Write a project into a folder. */
  Written write(Exported.Ready project, Path folder);

  /**
   * Run the plan by Lakewright and the project by its own runner, each in a folder that is thrown
   * away, on the same files, and compare what they write.
   *
   * @param parameters as typed, by name
   * @throws dev.lakewright.core.error.LakewrightException if the runner cannot be installed
   */
  Verification verify(Exported.Ready project, Map<String, String> parameters);

  /**
   * Hold the plan of a bundle, and its data, against the bundle's list.
   *
   * @param bundle the list, {@code bundle.json}
   * @param accepted sources that may differ
   * @return what is otherwise, sources by name; empty where nothing is
   * @throws dev.lakewright.core.error.LakewrightException if there is no such list or plan, or the
   *     role may not see all that the plan's files hold
   */
  List<Failure> differences(Path bundle, Set<String> accepted);

  /** What came of the wish to write. */
  record Written(
      Path folder,
      List<String> written,
      List<String> unchanged,
      List<String> kept,
      List<String> removed) {}

  /** Return what is wrong in words, for the plan's file. */
  record Problems(String file, List<Failure> failures) {
    public Problems {
      failures = List.copyOf(failures);
    }
  }
}
