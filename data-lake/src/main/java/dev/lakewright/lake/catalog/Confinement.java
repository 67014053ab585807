package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Identifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the settings after which a DuckDB reads and writes nothing but some files and folders. */
final class Confinement {
  private Confinement() {}

  static List<String> to(List<Path> paths) {
    List<String> folders =
        paths.stream().filter(Files::isDirectory).map(path -> path + "/").toList();
    List<String> files =
        paths.stream().filter(path -> !Files.isDirectory(path)).map(Path::toString).toList();
    return List.of(
        "SET allowed_directories = " + list(folders),
        "SET allowed_paths = " + list(files),
        "SET enable_external_access = false",
        "SET lock_configuration = true");
  }

  private static String list(List<String> paths) {
    return paths.stream().map(Identifier::literal).collect(Collectors.joining(", ", "[", "]"));
  }
}
