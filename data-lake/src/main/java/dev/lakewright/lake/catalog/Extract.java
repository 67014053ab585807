package dev.lakewright.lake.catalog;

import java.nio.file.Path;
import java.util.List;

/**
 * What a role has of a table.
 *
 * @param print digest of the content
 * @param known what stands after FROM for samples, figures and values
 * @param served what stands there for queries
 * @param files the first one is that of {@code known}
 */
record Extract(String print, String known, String served, List<Path> files) {
  Extract {
    files = List.copyOf(files);
  }
}
