package dev.lakewright.core.export;

/**
 * A file of an exported project.
 *
 * @param path relative to the project's folder, with {@code /}
 * @param text ends with a line break
 */
public record ExportFile(String path, String text, boolean executable)
    implements Comparable<ExportFile> {
  public static ExportFile of(String path, String text) {
    return new ExportFile(path, text, false);
  }

  public static ExportFile program(String path, String text) {
    return new ExportFile(path, text, true);
  }

  @Override
  public int compareTo(ExportFile other) {
    return path.compareTo(other.path);
  }
}
