package dev.lakewright.export.folder;

import java.util.List;

/**
 * What an export did to a folder; paths relative to it, in order.
 *
 * @param written new files, and those whose text changed
 * @param unchanged files that were as they are to be
 * @param kept files that people edited or removed, which this export has no news for
 * @param removed files of the last export that this one has no more
 */
public record ExportReport(
    List<String> written, List<String> unchanged, List<String> kept, List<String> removed) {
  public ExportReport {
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    kept = List.copyOf(kept);
    removed = List.copyOf(removed);
  }
}
