package dev.lakewright.lake.attach;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that make one table, or one database file that holds many.
 *
 * @param files absolute, sorted, never empty
 * @param partitioned true if folders named {@code key=value} add columns
 */
public record FileGroup(String name, Format format, List<Path> files, boolean partitioned) {
  public FileGroup {
    files = List.copyOf(files);
  }
}
