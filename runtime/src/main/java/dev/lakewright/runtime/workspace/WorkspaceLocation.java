package dev.lakewright.runtime.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Folders of a workspace.
 *
 * @param root where relative paths of lakes start
 * @param state runs, checkpoints and caches; never in Git
 * @param file {@code lakewright.yaml}; empty where there is no workspace and the demo lake serves
 */
public record WorkspaceLocation(Path root, Path state, Optional<Path> file) {
  public static final String FILE_NAME = "lakewright.yaml";
  private static final String STATE_NAME = ".lakewright";

  /**
   * Look for a workspace in the directory and above it; without one, state lies in {@code home}.
   */
  public static WorkspaceLocation find(Path directory, Path home) {
    Path start = directory.toAbsolutePath().normalize();
    for (Path at = start; at != null; at = at.getParent()) {
      Path file = at.resolve(FILE_NAME);
      if (Files.exists(file)) {
        return at(at);
      }
    }
    return new WorkspaceLocation(start, home.resolve("demo"), Optional.empty());
  }

  /** Return the location of a workspace with its file in {@code root}. */
  public static WorkspaceLocation at(Path root) {
    return new WorkspaceLocation(
        root, root.resolve(STATE_NAME), Optional.of(root.resolve(FILE_NAME)));
  }

  /** Return true where the demo lake stands in for a workspace. */
  public boolean isDemo() {
    return file.isEmpty();
  }

  public Path runs() {
    return state.resolve("runs");
  }
}
