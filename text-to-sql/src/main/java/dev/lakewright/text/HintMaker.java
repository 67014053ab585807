package dev.lakewright.text;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.SchemaLink;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.hint.HintedColumn;
import dev.lakewright.text.hint.HintedTable;
import dev.lakewright.text.hint.HintedValue;
import dev.lakewright.text.learned.LearnedParser.Written;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.schema.JoinGraph;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.ValueHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs the tables and columns of a lake for one question, two ways: by what likely candidates use
 * (backwards from SQL), and by what words and stored values point at (forwards from the question).
 */
final class HintMaker {
  /** Columns of a lake up to which every table is shown. */
  static final int SMALL_LAKE = 12;

  private static final int GUESSES_USED = 10;
  private static final double NAMED = 0.6;
  private static final double VALUED = 0.5;
  private static final double LEAST_SCORE = 0.08;
  private static final int VALUES = 8;
  private static final int HITS_A_MENTION = 3;
  private static final double LEAST_QUALITY = 0.4;

  private final SchemaIndex schema;

  /** Scores by table and by column. */
  private final Map<TableName, Double> tables = new HashMap<>();

  private final Map<ColumnRef, Double> columns = new HashMap<>();

  HintMaker(SchemaIndex schema) {
    this.schema = schema;
  }

  List<HintedTable> tables(LinkedQuestion question, List<Written> written) {
    written.stream().limit(GUESSES_USED).forEach(this::used);
    named(question);
    question.values().forEach(this::valued);
    Set<TableName> chosen = new LinkedHashSet<>();
    schema.tables().stream()
        .map(NamedTable::name)
        .sorted(Comparator.comparingDouble((TableName it) -> -score(it)))
        .filter(it -> score(it) >= LEAST_SCORE || schema.columnCount() <= SMALL_LAKE)
        .forEach(chosen::add);
    if (chosen.isEmpty()) {
      schema.tables().forEach(it -> chosen.add(it.name()));
    }
    Set<TableName> linked = new LinkedHashSet<>(chosen);
    between(chosen);
    return chosen.stream().map(it -> hinted(schema.table(it), linked.contains(it))).toList();
  }

  private double score(TableName table) {
    return tables.getOrDefault(table, 0.0);
  }

  private void used(Written it) {
    used(it.ranked().candidate().query(), it.ranked().chance());
  }

  private void used(Query query, double chance) {
    query.sources().stream()
        .map(Source::table)
        .distinct()
        .forEach(table -> tables.merge(table, chance, (a, b) -> Math.min(1, a + b)));
    query.fields().stream()
        .map(Field::ref)
        .distinct()
        .forEach(
            column -> {
              columns.merge(column, chance, (a, b) -> Math.min(1, a + b));
              tables.merge(column.table(), chance, Math::max);
            });
    query.inner().forEach(inner -> used(inner, chance));
  }

  private void named(LinkedQuestion question) {
    for (int i = 0; i < question.tables().size(); i++) {
      NameLink link = question.tableLinks().get(i);
      if (link.exists()) {
        tables.merge(question.tables().get(i).name(), NAMED * link.score(), Math::max);
      }
    }
    for (int i = 0; i < question.columns().size(); i++) {
      NameLink link = question.columnLinks().get(i);
      NamedColumn column = question.columns().get(i);
      if (link.exists()) {
        columns.merge(column.ref(), NAMED * link.score(), Math::max);
        double whole = link.isWhole() && column.lemmas().size() > 1 ? NAMED : LEAST_SCORE;
        tables.merge(column.table(), whole * link.score(), Math::max);
      }
    }
  }

  private void valued(ValueMention mention) {
    for (ValueHit hit : mention.hits()) {
      columns.merge(hit.column(), VALUED * mention.quality(), Math::max);
      tables.merge(hit.column().table(), VALUED * mention.quality(), Math::max);
    }
  }

  /** Add the tables that lie between those that were chosen; some lakes hang together in parts. */
  private void between(Set<TableName> chosen) {
    List<TableName> all = new ArrayList<>(chosen);
    for (int i = 1; i < all.size(); i++) {
      schema
          .joins()
          .connect(List.of(all.get(0), all.get(i)))
          .ifPresent(joins -> joins.stream().map(JoinGraph.Edge::to).forEach(chosen::add));
    }
  }

  /** Of a table that only lies between others, its keys are enough. */
  private HintedTable hinted(NamedTable table, boolean linked) {
    Set<String> keys = new LinkedHashSet<>();
    table.table().primaryKey().ifPresent(key -> keys.addAll(key.columns()));
    table.table().foreignKeys().forEach(key -> keys.addAll(key.columns()));
    for (NamedTable other : schema.tables()) {
      other.table().foreignKeys().stream()
          .filter(key -> key.target().equals(table.name()))
          .forEach(key -> keys.addAll(key.targetColumns()));
    }
    List<HintedColumn> shown = new ArrayList<>();
    for (Column column : table.table().columns()) {
      double score = columns.getOrDefault(new ColumnRef(table.name(), column.name()), 0.0);
      boolean key = keys.contains(column.name());
      if (key || linked) {
        shown.add(new HintedColumn(column, score, key));
      }
    }
    return new HintedTable(table.table(), Math.min(1, score(table.name())), shown, linked);
  }

  /** Return stored values that the question's words read like, the surest first. */
  static List<HintedValue> values(LinkedQuestion question) {
    Map<ValueHit, HintedValue> found = new LinkedHashMap<>();
    question.values().stream()
        .filter(it -> it.quality() >= LEAST_QUALITY)
        .sorted(Comparator.comparingDouble((ValueMention it) -> -it.quality()))
        .forEach(
            mention ->
                mention.hits().stream()
                    .limit(HITS_A_MENTION)
                    .forEach(
                        hit ->
                            found.putIfAbsent(
                                hit,
                                new HintedValue(
                                    phrase(question, mention),
                                    hit.column(),
                                    hit.value(),
                                    mention.quality()))));
    return found.values().stream().limit(VALUES).toList();
  }

  private static String phrase(LinkedQuestion question, ValueMention mention) {
    return String.join(
        " ",
        question.words().subList(mention.from(), mention.to()).stream().map(Word::text).toList());
  }

  /** Return the links of the first guess. */
  static List<SchemaLink> links(List<Candidate> guesses) {
    return guesses.stream().findFirst().map(Candidate::links).orElse(List.of());
  }
}
