package dev.lakewright.text;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeValues;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.text.hint.HintSource;
import dev.lakewright.text.language.Languages;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.value.ValueStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The embedded parser: ties the words of a question to the schema and the stored values of its
 * lake, generates candidates from learned sketches, ranks them, and proposes SQL or abstains.
 * Indexes of a lake, and what was learned, are read on the first question.
 */
public final class EmbeddedParser implements SqlWriter {
  private final Catalog catalog;
  private final ValueStore values;
  private final ParserSettings settings;
  private final Languages languages;
  private final Learned learned;
  private final Map<LakeName, QuestionParser> parsers;

  private EmbeddedParser(
      Catalog catalog,
      ValueStore values,
      ParserSettings settings,
      Languages languages,
      Learned learned,
      Map<LakeName, QuestionParser> parsers) {
    this.catalog = catalog;
    this.values = values;
    this.settings = settings;
    this.languages = languages;
    this.learned = learned;
    this.parsers = parsers;
  }

  /**
   * Open a parser.
   *
   * @param indexFolder where indexes of values are kept between processes
   */
  public static EmbeddedParser open(
      Catalog catalog, LakeValues values, Path indexFolder, ParserSettings settings) {
    return open(catalog, values, indexFolder, settings, new Learned());
  }

  /**
   * Open a parser with what was learned already at hand, or on its way.
   *
   * @param indexFolder where indexes of values are kept between processes
   */
  public static EmbeddedParser open(
      Catalog catalog,
      LakeValues values,
      Path indexFolder,
      ParserSettings settings,
      Learned learned) {
    return new EmbeddedParser(
        catalog,
        new ValueStore(catalog, values, indexFolder, column -> false),
        settings,
        Languages.load(),
        learned,
        new ConcurrentHashMap<>());
  }

  /** Return a parser with another threshold that shares this one's indexes. */
  public SqlWriter withThreshold(double least) {
    return new EmbeddedParser(
        catalog, values, settings.withThreshold(least), languages, learned, parsers);
  }

  @Override
  public Tier tier() {
    return Tier.PARSER;
  }

  @Override
  public WriteOutcome write(Question question, Probe probe) {
    return parsers.computeIfAbsent(question.lake(), this::parser).write(question, settings, probe);
  }

  /** Return what helps others to write for a question. */
  public HintSource hints() {
    return (question, probe) ->
        parsers.computeIfAbsent(question.lake(), this::parser).hints(question, probe);
  }

  private QuestionParser parser(LakeName lake) {
    if (catalog.tables(lake).size() > LargeLakeParser.LARGE) {
      return new LargeLakeParser(
          catalog, lake, values, languages, learned.vectors(), learned.model(), learned.judges());
    }
    SchemaIndex schema = SchemaIndex.of(catalog, lake, languages);
    ValueIndex index = values.index(lake, schema);
    return new LakeParser(
        schema, index, languages, learned.vectors(), learned.model(), learned.judges());
  }
}
