package dev.lakewright.bench.micro;

import dev.lakewright.bench.spider.SchemaCatalog;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.fill.MentionOrder;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.QuestionLinker;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.sketch.Parsed;
import dev.lakewright.text.sketch.SketchReader;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One database of a set, as the parser sees it. */
final class CorpusDatabase {
  private final String name;
  private final Optional<Path> file;
  private final SchemaCatalog catalog;
  private final Map<ColumnRef, List<String>> values;
  private final Lexicon lexicon;
  private final WordVectors vectors;
  private final SchemaIndex schema;
  private final SchemaRelations relations;
  private final QuestionLinker linker;
  private final Tokenizer tokenizer;
  private final SqlReader reader;

  CorpusDatabase(
      String name,
      Optional<Path> file,
      SchemaCatalog catalog,
      Map<ColumnRef, List<String>> values,
      Lexicon lexicon,
      WordVectors vectors) {
    this.name = name;
    this.file = file;
    this.catalog = catalog;
    this.values = values;
    this.lexicon = lexicon;
    this.vectors = vectors;
    this.schema = SchemaIndex.of(catalog, Corpus.LAKE, lexicon);
    this.relations = new SchemaRelations(schema);
    this.linker = new QuestionLinker(schema, new ValueIndex(values), lexicon, vectors);
    this.tokenizer = new Tokenizer(lexicon);
    this.reader = new SqlReader(schema);
  }

  String name() {
    return name;
  }

  Optional<Path> file() {
    return file;
  }

  SchemaIndex schema() {
    return schema;
  }

  SchemaRelations relations() {
    return relations;
  }

  /** Return this database without one of its columns. */
  CorpusDatabase without(ColumnRef hidden) {
    Map<ColumnRef, List<String>> left = new LinkedHashMap<>(values);
    left.remove(hidden);
    return new CorpusDatabase(name, file, catalog.without(hidden), left, lexicon, vectors);
  }

  LinkedQuestion link(String question) {
    return linker.link(tokenizer.words(question));
  }

  Lesson lesson(SpiderQuestion question) {
    List<Word> words = tokenizer.words(question.text());
    LinkedQuestion linked = linker.link(words);
    Optional<Query> gold =
        reader.read(question.gold()).fold(Optional::of, failed -> Optional.empty());
    if (file.isEmpty() && gold.isPresent()) {
      linked = linker.link(words, GoldMentions.in(gold.get(), linked));
    }
    LinkedQuestion known = linked;
    Optional<Parsed> parsed =
        gold.map(it -> MentionOrder.of(it, known)).flatMap(SketchReader::read);
    return new Lesson(
        this, question.index(), question.text(), question.gold(), known, gold, parsed);
  }
}
