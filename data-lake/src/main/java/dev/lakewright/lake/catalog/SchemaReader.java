package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.KeyOrigin;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.lake.KeysFile;
import dev.lakewright.lake.attach.EmptyFiles;
import dev.lakewright.lake.attach.Relations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Reads a table's columns, declared keys and, where footers tell it, its row count. */
final class SchemaReader {
  private final Reader reader;

  SchemaReader(Reader reader) {
    this.reader = reader;
  }

  Table read(Source source) {
    EmptyFiles.check(source.files());
    List<Column> columns =
        reader.query(
            source.table().toString(),
            "DESCRIBE SELECT * FROM " + source.relation(),
            row ->
                new Column(
                    row.getString("column_name"),
                    ColumnType.parse(row.getString("column_type")),
                    true));
    return read(source, columns, rowCount(source));
  }

  /** Make the table of columns and a row count that were read, once its files are checked. */
  Table read(Source source, List<Column> columns, OptionalLong rows) {
    EmptyFiles.check(source.files());
    RaggedRows.check(source.files(), columns);
    List<String> notes = new ArrayList<>(source.notes());
    drift(source).ifPresent(notes::add);
    return new Table(
        source.table(),
        columns,
        rows,
        source.keys().flatMap(SchemaReader::primaryKey),
        source.keys().map(keys -> foreignKeys(keys, source.table())).orElse(List.of()),
        notes);
  }

  private static Optional<Key> primaryKey(KeysFile.Keys keys) {
    return keys.primaryKey().isEmpty()
        ? Optional.empty()
        : Optional.of(new Key(keys.primaryKey(), KeyOrigin.DECLARED));
  }

  private static List<ForeignKey> foreignKeys(KeysFile.Keys keys, TableName table) {
    return keys.foreignKeys().stream()
        .map(
            key ->
                new ForeignKey(
                    key.columns(),
                    new TableName(table.lake(), key.target()),
                    key.targetColumns(),
                    KeyOrigin.DECLARED))
        .toList();
  }

  private OptionalLong rowCount(Source source) {
    if (!source.parquet()) {
      return OptionalLong.empty();
    }
    List<Long> counts =
        reader.query(
            source.table().toString(),
            "SELECT sum(num_rows) FROM parquet_file_metadata(" + files(source) + ")",
            row -> row.getLong(1));
    return OptionalLong.of(counts.get(0));
  }

  /** Say which columns not every file has, or has with another type. */
  private Optional<String> drift(Source source) {
    int files = source.files().size();
    if (!source.parquet() || files == 1) {
      return Optional.empty();
    }
    if (files > Relations.UNION_LIMIT) {
      return Optional.of(
          files + " files: columns are those of the first, the others were not compared");
    }
    List<String> drifting =
        reader.query(
            source.table().toString(),
            "SELECT name || CASE WHEN count(DISTINCT type) > 1 THEN ' (several types)' ELSE ' (in '"
                + " || count(DISTINCT file_name) || ' files)' END FROM parquet_schema("
                + files(source)
                + ") WHERE type IS NOT NULL GROUP BY name HAVING count(DISTINCT file_name) < "
                + files
                + " OR count(DISTINCT type) > 1 ORDER BY name",
            row -> row.getString(1));
    return drifting.isEmpty()
        ? Optional.empty()
        : Optional.of("schema drift across " + files + " files: " + String.join(", ", drifting));
  }

  private static String files(Source source) {
    return source.files().stream()
        .map(Path::toString)
        .map(Identifier::literal)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
