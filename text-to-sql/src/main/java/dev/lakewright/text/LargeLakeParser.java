package dev.lakewright.text;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.text.hint.Hints;
import dev.lakewright.text.judge.Judge;
import dev.lakewright.text.language.Languages;
import dev.lakewright.text.language.QuestionReader;
import dev.lakewright.text.learned.ParserModel;
import dev.lakewright.text.mention.TableSearch;
import dev.lakewright.text.schema.NamePostings;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.ValueStore;
import dev.lakewright.text.vector.WordVectors;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parser over a lake with hundreds of tables or more: of each question it first takes the
 * tables whose names fit best and those that their declared keys point at, and reads the question
 * over these alone. No other table is described, and values of their first columns only are read.
 */
final class LargeLakeParser implements QuestionParser {
  /** Tables beyond which a lake is large. */
  static final int LARGE = 200;

  /** Tables that a question is read over before those that keys add. */
  static final int MOST_FOUND = 20;

  /** Tables that a question is read over at most. */
  static final int MOST_TABLES = 28;

  private static final int MOST_KEPT = 4;

  private final Catalog catalog;
  private final LakeName lake;
  private final ValueStore values;
  private final Languages languages;
  private final WordVectors vectors;
  private final ParserModel model;
  private final Judge.Source judges;
  private final QuestionReader reader;
  private final TableSearch search;

  /** Parsers over the tables of the latest questions, the latest one last. */
  private final Map<Set<TableName>, LakeParser> parts = new LinkedHashMap<>(16, 0.75f, true);

  LargeLakeParser(
      Catalog catalog,
      LakeName lake,
      ValueStore values,
      Languages languages,
      WordVectors vectors,
      ParserModel model,
      Judge.Source judges) {
    this.catalog = catalog;
    this.lake = lake;
    this.values = values;
    this.languages = languages;
    this.vectors = vectors;
    this.model = model;
    this.judges = judges;
    NamePostings names = NamePostings.of(catalog.outlines(lake), languages);
    this.reader = new QuestionReader(languages, names.words(), word -> vectors.find(word) >= 0);
    this.search = new TableSearch(names, languages.lexicon(), vectors);
  }

  @Override
  public WriteOutcome write(Question question, ParserSettings settings, Probe probe) {
    String before = question.earlier().map(it -> it.text() + " ").orElse("");
    List<Word> words = reader.words(before + question.text());
    return part(search.search(words, MOST_FOUND)).write(question, settings, probe);
  }

  @Override
  public Hints hints(Question question, Probe probe) {
    List<Word> words = reader.words(question.text());
    return part(search.search(words, MOST_FOUND)).hints(question, probe);
  }

  private LakeParser part(List<TableName> found) {
    Set<TableName> key = new LinkedHashSet<>(found);
    synchronized (parts) {
      LakeParser known = parts.get(key);
      if (known != null) {
        return known;
      }
    }
    LakeParser made = make(found);
    synchronized (parts) {
      parts.put(key, made);
      if (parts.size() > MOST_KEPT) {
        parts.remove(parts.keySet().iterator().next());
      }
    }
    return made;
  }

  private LakeParser make(List<TableName> found) {
    Map<TableName, Table> tables = new LinkedHashMap<>();
    found.forEach(name -> describe(name).ifPresent(table -> tables.put(table.name(), table)));
    for (Table table : List.copyOf(tables.values())) {
      for (ForeignKey key : table.foreignKeys()) {
        if (tables.size() < MOST_TABLES && !tables.containsKey(key.target())) {
          describe(key.target()).ifPresent(it -> tables.put(it.name(), it));
        }
      }
    }
    SchemaIndex schema = SchemaIndex.of(List.copyOf(tables.values()), languages);
    return new LakeParser(schema, values.part(lake, schema), languages, vectors, model, judges);
  }

  /** A table that cannot be read is as good as none: others may answer. */
  private Optional<Table> describe(TableName name) {
    try {
      return catalog.table(name);
    } catch (LakewrightException unreadable) {
      return Optional.empty();
    }
  }
}
