package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Reads the schemas of very many tables, some dozens a query, on several connections. */
final class BulkReader {
  private static final int BATCH = 50;
  private static final int MOST_THREADS = 4;

  private final Reader reader;

  BulkReader(Reader reader) {
    this.reader = reader;
  }

  /**
   * Return the tables in the order of the sources.
   *
   * @throws LakewrightException for the first table that cannot be read
   */
  List<Table> read(List<Source> sources) {
    if (sources.isEmpty()) {
      return List.of();
    }
    int threads =
        Math.min(
            Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
            1 + sources.size() / BATCH);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Table>>> parts = new ArrayList<>();
      int size = (sources.size() + threads - 1) / threads;
      for (int from = 0; from < sources.size(); from += size) {
        List<Source> part = sources.subList(from, Math.min(sources.size(), from + size));
        parts.add(pool.submit(work(part)));
      }
      List<Table> tables = new ArrayList<>();
      for (Future<List<Table>> part : parts) {
        tables.addAll(await(part));
      }
      return tables;
    } finally {
      pool.shutdownNow();
    }
  }

  private Callable<List<Table>> work(List<Source> part) {
    return () -> {
      try (Reader own = reader.another()) {
        List<Table> tables = new ArrayList<>();
        for (int from = 0; from < part.size(); from += BATCH) {
          tables.addAll(batch(own, part.subList(from, Math.min(part.size(), from + BATCH))));
        }
        return tables;
      }
    };
  }

  private static List<Table> await(Future<List<Table>> part) {
    try {
      return part.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof LakewrightException problem) {
        throw problem;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** One broken file makes the whole query fail; then each is read alone. */
  private static List<Table> batch(Reader reader, List<Source> sources) {
    SchemaReader schemas = new SchemaReader(reader);
    try {
      Map<Integer, List<Column>> columns = columns(reader, sources);
      Map<String, Long> rows = rows(reader, sources);
      List<Table> tables = new ArrayList<>();
      for (int i = 0; i < sources.size(); i++) {
        Source source = sources.get(i);
        boolean simple = !source.parquet() || source.files().size() == 1;
        Long count = rows.get(source.files().get(0).toString());
        OptionalLong known = count == null ? OptionalLong.empty() : OptionalLong.of(count);
        tables.add(
            simple
                ? schemas.read(source, columns.getOrDefault(i, List.of()), known)
                : schemas.read(source));
      }
      return tables;
    } catch (LakewrightException broken) {
      return sources.stream().map(schemas::read).toList();
    }
  }

  private static Map<Integer, List<Column>> columns(Reader reader, List<Source> sources) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      queries.add(
          "SELECT "
              + i
              + " AS source, column_name, column_type FROM (DESCRIBE SELECT * FROM "
              + sources.get(i).relation()
              + ")");
    }
    Map<Integer, List<Column>> columns = new HashMap<>();
    reader.query(
        "tables",
        String.join(" UNION ALL ", queries),
        row ->
            columns
                .computeIfAbsent(row.getInt(1), key -> new ArrayList<>())
                .add(new Column(row.getString(2), ColumnType.parse(row.getString(3)), true)));
    return columns;
  }

  private static Map<String, Long> rows(Reader reader, List<Source> sources) {
    List<String> files =
        sources.stream()
            .filter(source -> source.parquet() && source.files().size() == 1)
            .map(source -> source.files().get(0))
            .map(Path::toString)
            .toList();
    Map<String, Long> rows = new HashMap<>();
    if (!files.isEmpty()) {
      reader.query(
          "footers",
          "SELECT file_name, num_rows FROM parquet_file_metadata("
              + files.stream().map(Identifier::literal).collect(Collectors.joining(", ", "[", "]"))
              + ")",
          row -> rows.put(row.getString(1), row.getLong(2)));
    }
    return rows;
  }
}
