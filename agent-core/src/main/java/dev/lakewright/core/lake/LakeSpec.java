package dev.lakewright.core.lake;

import java.util.List;

/**
 * Where a lake's files lie, as the workspace says it.
 *
 * @param paths files, folders or globs; relative ones are resolved against the workspace
 */
public record LakeSpec(LakeName name, List<String> paths) {
  public LakeSpec {
    paths = List.copyOf(paths);
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("a lake has at least one path");
    }
  }
}
