package dev.lakewright.text.mention;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Ties the words of questions to one lake. Immutable. */
public final class QuestionLinker {
  /** Columns beyond which only those are looked at that something speaks for. */
  private static final int MANY_COLUMNS = 150;

  private final SchemaIndex schema;
  private final Lexicon lexicon;
  private final WordFits fits;
  private final ValueFinder values;
  private final WordColumns holdsWords;
  private final Flags flags;
  private final YearTables years;

  public QuestionLinker(
      SchemaIndex schema, ValueIndex values, Lexicon lexicon, WordVectors vectors) {
    this.schema = schema;
    this.lexicon = lexicon;
    this.fits = new WordFits(lexicon, vectors);
    this.holdsWords = new WordColumns(values);
    this.flags = new Flags(values);
    this.years = new YearTables(schema.tables());
    this.values = new ValueFinder(values, lexicon, word -> vectors.find(word) >= 0, schema.words());
  }

  public LinkedQuestion link(List<Word> words) {
    return link(words, values.find(words));
  }

  /** Link a question whose constants are known, but for the flags that it names. */
  public LinkedQuestion link(List<Word> words, List<ValueMention> found) {
    List<FittingWord> fitting = fits.of(words, schema.words(), schema.compounds());
    NameMatcher matcher = new NameMatcher(words, fitting, lexicon);
    Set<NamedTable> others = years.others(words);
    List<NamedTable> tables = schema.tables().stream().filter(it -> !others.contains(it)).toList();
    List<List<NameLink>> tableMentions =
        longest(tables.stream().map(table -> matcher.all(table.lemmas(), List.of())).toList());
    List<NameLink> tableLinks = tableMentions.stream().map(NameMatcher::best).toList();
    List<NamedColumn> columns = new ArrayList<>();
    List<NameLink> columnLinks = new ArrayList<>();
    boolean large = schema.columnCount() > MANY_COLUMNS;
    Set<NamedTable> near = large ? near(tables, tableLinks, found) : Set.of();
    for (NamedTable table : tables) {
      for (NamedColumn column : table.columns()) {
        NameLink link = matcher.find(column.lemmas(), table.lemmas());
        if (!large || link.exists() || near.contains(table)) {
          columns.add(column);
          columnLinks.add(link);
        }
      }
    }
    List<ValueMention> mentions = new ArrayList<>(found);
    mentions.addAll(flags.in(words, columns, columnLinks, found));
    mentions.sort(Comparator.comparingInt(ValueMention::from).thenComparingInt(ValueMention::to));
    return new LinkedQuestion(
        words,
        columns,
        columnLinks,
        tables,
        tableLinks,
        tableMentions,
        mentions,
        new Masker(words, lexicon).masks(tableMentions, columns, columnLinks, mentions),
        wordy(columns));
  }

  /** "Order details" speaks of a table of that name, not of orders. */
  private static List<List<NameLink>> longest(List<List<NameLink>> mentions) {
    List<NameLink> plain =
        mentions.stream().flatMap(List::stream).filter(NameLink::isPlain).toList();
    return mentions.stream()
        .map(links -> links.stream().filter(it -> plain.stream().noneMatch(it::isPartOf)).toList())
        .toList();
  }

  private Set<ColumnRef> wordy(List<NamedColumn> columns) {
    return columns.stream()
        .filter(holdsWords::holds)
        .map(NamedColumn::ref)
        .collect(Collectors.toSet());
  }

  private static Set<NamedTable> near(
      List<NamedTable> tables, List<NameLink> links, List<ValueMention> mentions) {
    Set<NamedTable> near = new HashSet<>();
    for (int i = 0; i < tables.size(); i++) {
      NamedTable table = tables.get(i);
      boolean holdsValue =
          mentions.stream()
              .flatMap(it -> it.hits().stream())
              .anyMatch(it -> it.column().table().equals(table.name()));
      if (links.get(i).exists() || holdsValue) {
        near.add(table);
      }
    }
    return near;
  }
}
