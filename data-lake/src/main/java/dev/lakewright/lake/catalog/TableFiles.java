package dev.lakewright.lake.catalog;

import dev.lakewright.lake.attach.Format;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that a table's rows are in.
 *
 * @param partitioned true if folders named {@code key=value} add columns
 */
public record TableFiles(Format format, List<Path> files, boolean partitioned) {
  public TableFiles {
    files = List.copyOf(files);
  }
}
