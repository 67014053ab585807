package dev.lakewright.bench.micro;

import dev.lakewright.bench.spider.SchemaCatalog;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.bench.spider.SpiderSchemas;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.text.language.Languages;
import dev.lakewright.text.vector.WordVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of a set, linked to their schemas, and their gold statements taken apart. */
final class Corpus {
  static final LakeName LAKE = new LakeName("set");
  private static final int MOST_VALUES = 50_000;

  private final Languages languages = Languages.load();
  private final WordVectors vectors;

  Corpus() {
    this(WordVectors.load());
  }

  /** Make a corpus whose questions are linked with the help of some vectors. */
  Corpus(WordVectors vectors) {
    this.vectors = vectors;
  }

  /** Read a whole set; databases without a file are known by their schema alone. */
  List<Lesson> read(SpiderSet set, SpiderSchemas schemas) throws IOException {
    Map<String, List<SpiderQuestion>> byDatabase = new LinkedHashMap<>();
    set.questions()
        .forEach(q -> byDatabase.computeIfAbsent(q.database(), key -> new ArrayList<>()).add(q));
    List<Lesson> lessons = new ArrayList<>();
    for (Map.Entry<String, List<SpiderQuestion>> entry : byDatabase.entrySet()) {
      database(set, schemas, entry.getKey())
          .ifPresent(database -> entry.getValue().forEach(q -> lessons.add(database.lesson(q))));
    }
    return lessons;
  }

  private Optional<CorpusDatabase> database(SpiderSet set, SpiderSchemas schemas, String name)
      throws IOException {
    Path file = set.database(name);
    if (Files.isRegularFile(file)) {
      return Optional.of(attached(name, file));
    }
    return schemas
        .catalog(name, LAKE)
        .map(it -> new CorpusDatabase(name, Optional.empty(), it, Map.of(), languages, vectors));
  }

  /** Read one database from its file. */
  CorpusDatabase attached(String name, Path file) throws IOException {
    LakeSpec spec = new LakeSpec(LAKE, List.of(file.toAbsolutePath().toString()));
    try (ScratchFolder state = ScratchFolder.make("lakewright-corpus");
        Lakes lakes = Lakes.open(state.path(), state.path(), List.of(spec))) {
      List<Table> tables =
          lakes.tables(LAKE).stream().flatMap(it -> lakes.table(it).stream()).toList();
      Map<ColumnRef, List<String>> values = new LinkedHashMap<>();
      for (Table table : tables) {
        for (Column column : table.columns()) {
          if (column.type().kind() == TypeKind.TEXT) {
            ColumnRef ref = new ColumnRef(table.name(), column.name());
            values.put(ref, lakes.distinct(ref, MOST_VALUES));
          }
        }
      }
      SchemaCatalog catalog = new SchemaCatalog(tables);
      return new CorpusDatabase(name, Optional.of(file), catalog, values, languages, vectors);
    }
  }
}
