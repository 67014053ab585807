package dev.lakewright.core.export;

/**
 * A file that a source reads, as it was at export.
 *
 * @param path relative to the folder of the source's setting, with {@code /}
 * @param bytes its length
 * @param sha256 of its content, in small hexadecimal digits
 */
public record DataFile(String path, long bytes, String sha256) implements Comparable<DataFile> {
  @Override
  public int compareTo(DataFile other) {
    return path.compareTo(other.path);
  }
}
