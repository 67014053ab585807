package dev.lakewright.bench.micro;

import dev.lakewright.bench.spider.SchemaCatalog;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.fill.MentionOrder;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.judge.Judge;
import dev.lakewright.text.language.Languages;
import dev.lakewright.text.language.QuestionReader;
import dev.lakewright.text.learned.LearnedParser;
import dev.lakewright.text.learned.ParserModel;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.QuestionLinker;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.sketch.Parsed;
import dev.lakewright.text.sketch.SketchReader;
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
  private final Languages languages;
  private final WordVectors vectors;
  private final SchemaIndex schema;
  private final SchemaRelations relations;
  private final ValueIndex index;
  private final QuestionLinker linker;
  private final QuestionReader questions;
  private final SqlReader reader;

  CorpusDatabase(
      String name,
      Optional<Path> file,
      SchemaCatalog catalog,
      Map<ColumnRef, List<String>> values,
      Languages languages,
      WordVectors vectors) {
    this.name = name;
    this.file = file;
    this.catalog = catalog;
    this.values = values;
    this.languages = languages;
    this.vectors = vectors;
    this.schema = SchemaIndex.of(catalog, Corpus.LAKE, languages);
    this.relations = new SchemaRelations(schema, languages.lexicon());
    this.index = new ValueIndex(values);
    this.linker = new QuestionLinker(schema, index, languages.lexicon(), vectors);
    this.questions = new QuestionReader(languages, schema.words(), word -> vectors.find(word) >= 0);
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

  /** Return stored values of a text column; none where they are not known. */
  List<String> values(ColumnRef column) {
    return values.getOrDefault(column, List.of());
  }

  /** Return this database with no stored value known. */
  CorpusDatabase withoutValues() {
    return new CorpusDatabase(name, file, catalog, Map.of(), languages, vectors);
  }

  /** Return this database without one of its columns. */
  CorpusDatabase without(ColumnRef hidden) {
    Map<ColumnRef, List<String>> left = new LinkedHashMap<>(values);
    left.remove(hidden);
    return new CorpusDatabase(name, file, catalog.without(hidden), left, languages, vectors);
  }

  /** Return this database with dates in place of texts where a column's name says so. */
  CorpusDatabase dated() {
    SchemaCatalog dated = catalog.dated();
    Map<ColumnRef, List<String>> left = new LinkedHashMap<>(values);
    left.keySet()
        .removeIf(
            it ->
                dated
                    .table(it.table())
                    .flatMap(table -> table.column(it.column()))
                    .map(column -> column.type().kind() != TypeKind.TEXT)
                    .orElse(true));
    return new CorpusDatabase(name, Optional.empty(), dated, left, languages, vectors);
  }

  /** Make a lesson of a question whose form is known. */
  Lesson lesson(int index, String question, Query form) {
    List<Word> words = questions.words(question);
    LinkedQuestion plain = linker.link(words);
    LinkedQuestion linked = linker.link(words, GoldMentions.in(form, plain));
    Optional<Parsed> parsed = SketchReader.read(MentionOrder.of(form, linked));
    return new Lesson(this, index, question, "", linked, Optional.of(form), parsed);
  }

  List<Word> words(String question) {
    return questions.words(question);
  }

  /** Return a parser over this database that knows what a model knows, and hears a judge. */
  LearnedParser parser(ParserModel model, Judge.Source judges) {
    return new LearnedParser(schema, index, languages.lexicon(), vectors, model, judges);
  }

  LinkedQuestion link(String question) {
    return linker.link(words(question));
  }

  Lesson lesson(SpiderQuestion question) {
    List<Word> words = questions.words(question.text());
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
