package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableOutline;
import dev.lakewright.lake.attach.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads the names in a lake of many tables: of CSV files the first line, of Parquet files the
 * footers, many at a time, of DuckDB files the list of columns. Of a table of many files the first
 * one tells; JSON files tell nothing.
 */
final class OutlineReader {
  private static final String BETWEEN = "\u001f";
  private static final int BATCH = 500;

  private final AttachedLake lake;
  private final Reader reader;
  private final LineFile file;

  OutlineReader(AttachedLake lake, Reader reader, LineFile file) {
    this.lake = lake;
    this.reader = reader;
    this.file = file;
  }

  /** Return the names of all tables, and keep those that were not known yet. */
  List<TableOutline> read() {
    Map<TableName, List<String>> found = new HashMap<>();
    List<Source> missing = new ArrayList<>();
    for (Source source : lake.sources().values()) {
      Optional<String> known = file.get(print(source.table()));
      known.ifPresent(line -> found.put(source.table(), split(line)));
      if (known.isEmpty()) {
        missing.add(source);
      }
    }
    if (!missing.isEmpty()) {
      Map<TableName, List<String>> read = read(missing);
      read.forEach((table, columns) -> file.put(print(table), String.join(BETWEEN, columns)));
      found.putAll(read);
      file.save(lake.prints().values());
    }
    return lake.sources().keySet().stream()
        .map(table -> new TableOutline(table, found.getOrDefault(table, List.of())))
        .toList();
  }

  private String print(TableName table) {
    return lake.prints().getOrDefault(table, "");
  }

  private static List<String> split(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split(BETWEEN, -1));
  }

  private Map<TableName, List<String>> read(List<Source> missing) {
    Map<TableName, List<String>> read = new LinkedHashMap<>();
    for (Source source : of(missing, Format.CSV::equals)) {
      read.put(source.table(), HeaderLine.of(source.files().get(0)));
    }
    List<Source> parquet = of(missing, Format.PARQUET::equals);
    for (int from = 0; from < parquet.size(); from += BATCH) {
      footers(parquet.subList(from, Math.min(parquet.size(), from + BATCH)), read);
    }
    List<Source> stored = of(missing, Format.DUCKDB::equals);
    if (!stored.isEmpty()) {
      Map<String, List<String>> columns = storedColumns();
      stored.forEach(it -> read.put(it.table(), columns.getOrDefault(it.relation(), List.of())));
    }
    read.replaceAll((table, names) -> names.stream().map(OutlineReader::plain).toList());
    return read;
  }

  private static List<Source> of(List<Source> sources, Predicate<Format> wanted) {
    return sources.stream().filter(it -> wanted.test(it.format())).toList();
  }

  private static String plain(String name) {
    return name.replaceAll("[\\r\\n\\t" + BETWEEN + "]", " ");
  }

  /** One broken file makes the whole query fail; then each is asked alone. */
  private void footers(List<Source> sources, Map<TableName, List<String>> read) {
    try {
      Map<String, Footer> footers = footers(sources);
      for (Source source : sources) {
        Footer footer = footers.get(source.files().get(0).toString());
        read.put(source.table(), footer == null ? List.of() : footer.names);
      }
    } catch (LakewrightException broken) {
      if (sources.size() > 1) {
        sources.forEach(source -> footers(List.of(source), read));
      }
    }
  }

  private Map<String, Footer> footers(List<Source> sources) {
    String files =
        sources.stream()
            .map(source -> source.files().get(0))
            .map(Path::toString)
            .map(Identifier::literal)
            .collect(Collectors.joining(", ", "[", "]"));
    Map<String, Footer> footers = new HashMap<>();
    reader.query(
        lake.name().toString(),
        "SELECT file_name, name, num_children FROM parquet_schema(" + files + ")",
        row ->
            footers
                .computeIfAbsent(row.getString(1), key -> new Footer())
                .add(row.getString(2), row.getInt(3)));
    return footers;
  }

  /** Elements of a schema come depth first, the root before all; its children are the columns. */
  private static final class Footer {
    private final List<String> names = new ArrayList<>();
    private boolean started;
    private int below;

    boolean add(String name, int children) {
      if (started && below == 0) {
        names.add(name);
      }
      below += started ? children - (below > 0 ? 1 : 0) : 0;
      started = true;
      return true;
    }
  }

  /** Return the columns of tables in database files by the text that stands for them after FROM. */
  private Map<String, List<String>> storedColumns() {
    Map<String, List<String>> columns = new HashMap<>();
    reader.query(
        lake.name().toString(),
        "SELECT database_name, schema_name, table_name, column_name FROM duckdb_columns()"
            + " WHERE NOT internal ORDER BY 1, 2, 3, column_index",
        row ->
            columns
                .computeIfAbsent(
                    Identifier.quote(row.getString(1))
                        + "."
                        + Identifier.quote(row.getString(2))
                        + "."
                        + Identifier.quote(row.getString(3)),
                    key -> new ArrayList<>())
                .add(row.getString(4)));
    return columns;
  }
}
