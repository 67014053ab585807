package dev.lakewright.core.export;

import java.util.List;

/**
 * A lake that a plan reads, without any place of this machine.
 *
 * @param name of the lake
 * @param variable name of the setting that holds its folder
 * @param paths what the lake is made of, relative to that folder, with {@code /}: files, folders
 *     and patterns; {@code .} is the folder itself
 */
public record LakeFolder(String name, String variable, List<String> paths) {
  public LakeFolder {
    paths = List.copyOf(paths);
  }
}
