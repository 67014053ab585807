package dev.lakewright.bench.micro;

import dev.lakewright.bench.spider.SchemaCatalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.language.Languages;
import dev.lakewright.text.vector.WordVectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Small databases for tests: tables of text columns, and values. */
final class Fleet {
  private Fleet() {}

  static TableName table(String name) {
    return new TableName(Corpus.LAKE, name);
  }

  static Table table(String name, String... columns) {
    return new Table(
        table(name),
        Stream.of(columns).map(it -> new Column(it, ColumnType.TEXT, true)).toList(),
        OptionalLong.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  static CorpusDatabase database(
      String name, Map<ColumnRef, List<String>> values, Table... tables) {
    return new CorpusDatabase(
        name,
        Optional.empty(),
        new SchemaCatalog(List.of(tables)),
        values,
        Languages.load(),
        WordVectors.load());
  }
}
