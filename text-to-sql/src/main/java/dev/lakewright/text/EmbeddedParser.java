package dev.lakewright.text;

import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeValues;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
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
  private final Lexicon lexicon;
  private final Learned learned;
  private final Map<LakeName, LakeParser> parsers;

  private EmbeddedParser(
      Catalog catalog,
      ValueStore values,
      ParserSettings settings,
      Lexicon lexicon,
      Learned learned,
      Map<LakeName, LakeParser> parsers) {
    this.catalog = catalog;
    this.values = values;
    this.settings = settings;
    this.lexicon = lexicon;
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
    return new EmbeddedParser(
        catalog,
        new ValueStore(catalog, values, indexFolder, column -> false),
        settings,
        Lexicon.load(),
        new Learned(),
        new ConcurrentHashMap<>());
  }

  /** Return a parser with another threshold that shares this one's indexes. */
  public SqlWriter withThreshold(double least) {
    return new EmbeddedParser(
        catalog, values, settings.withThreshold(least), lexicon, learned, parsers);
  }

  @Override
  public Tier tier() {
    return Tier.PARSER;
  }

  @Override
  public WriteOutcome write(Question question) {
    return parsers.computeIfAbsent(question.lake(), this::parser).write(question, settings);
  }

  private LakeParser parser(LakeName lake) {
    SchemaIndex schema = SchemaIndex.of(catalog, lake, lexicon);
    ValueIndex index = values.index(lake, schema);
    return new LakeParser(schema, index, lexicon, learned.vectors(), learned.model());
  }
}
