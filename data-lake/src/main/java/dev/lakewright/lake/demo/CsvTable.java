package dev.lakewright.lake.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Rows on their way into Parquet: CSV in which only null stands without quotes. */
final class CsvTable implements AutoCloseable {
  static final String OPTIONS = "(FORMAT csv, HEADER false, NULLSTR '', QUOTE '\"', ESCAPE '\"')";

  private final Path file;
  private final BufferedWriter out;

  CsvTable(Path file) {
    this.file = file;
    try {
      this.out = Files.newBufferedWriter(file);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  Path file() {
    return file;
  }

  /** Write a row; a cell is null where its flag says so. */
  void row(List<HsqldbScript.Cell> cells) {
    try {
      out.write(cells.stream().map(CsvTable::field).collect(Collectors.joining(",")));
      out.write('\n');
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static String field(HsqldbScript.Cell cell) {
    return cell.isNull() ? "" : '"' + cell.value().replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
