package dev.lakewright.core.export;

/**
 * How the CSV files of a source are written, for engines that cannot find out by themselves.
 *
 * @param quote empty where values are never quoted
 * @param escape what stands before a quote inside quotes; empty where nothing does
 * @param skipped lines before the header or the first row
 * @param days how days are written, as {@code strptime} has it; empty for {@code 2013-12-24}
 * @param moments how moments are written; empty for {@code 2013-12-24 18:30:00}
 */
public record CsvForm(
    String delimiter,
    String quote,
    String escape,
    long skipped,
    boolean header,
    String days,
    String moments) {
  /** Commas, quotes doubled inside quotes, a header. */
  public static final CsvForm USUAL = new CsvForm(",", "\"", "\"", 0, true, "", "");
}
