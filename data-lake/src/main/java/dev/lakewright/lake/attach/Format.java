package dev.lakewright.lake.attach;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** File formats that a lake can hold, told by the ending of the name. */
public enum Format {
  PARQUET(".parquet", ".pq"),
  CSV(".csv", ".tsv", ".csv.gz", ".tsv.gz"),
  JSON(".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz", ".jsonl.gz"),
  DUCKDB(".duckdb", ".ddb"),
  SQLITE(".sqlite", ".sqlite3", ".db");

  private final String endings;

  Format(String... endings) {
    this.endings = String.join(" ", endings);
  }

  private List<String> endings() {
    return List.of(endings.split(" "));
  }

  public static Optional<Format> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings().stream().anyMatch(name::endsWith))
        .findFirst();
  }

  /** Return the file's name without its ending. */
  public String stem(Path file) {
    String name = file.getFileName().toString();
    String folded = name.toLowerCase(Locale.ROOT);
    int cut = endings().stream().filter(folded::endsWith).mapToInt(String::length).max().orElse(0);
    String stem = name.substring(0, name.length() - cut);
    return stem.isEmpty() ? name : stem;
  }

  /** Return true if one file holds many tables. */
  public boolean isDatabase() {
    return this == DUCKDB || this == SQLITE;
  }

  /** Return the endings for messages, such as {@code .parquet .csv …}. */
  public static String known() {
    return String.join(" ", Arrays.stream(values()).map(format -> format.endings).toList());
  }
}
