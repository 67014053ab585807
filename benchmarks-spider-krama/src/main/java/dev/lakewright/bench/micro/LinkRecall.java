package dev.lakewright.bench.micro;

import dev.lakewright.bench.spider.LinkCounts;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many of the columns that a gold statement needs were found by linking.
 *
 * <p>Needed is each distinct column of its clauses, of queries within it too; not those that only
 * join tables. A phrase is the words of a column's link. A needed column is found if a mention of a
 * stored value points to it, or if fewer than five columns whose links overlap its phrase come
 * before it: those with a higher score; of equal scores those whose table's link scores higher;
 * then those earlier in the schema. A column that no word speaks of is not found, however plain its
 * place is from the rest of the question.
 */
final class LinkRecall {
  private static final int TOP = 5;

  private final LinkedQuestion question;
  private final Map<ColumnRef, Integer> places = new HashMap<>();
  private final Map<TableName, Double> tables = new HashMap<>();
  private final Set<ColumnRef> stored = new LinkedHashSet<>();

  private LinkRecall(LinkedQuestion question) {
    this.question = question;
    for (int i = 0; i < question.columns().size(); i++) {
      places.put(question.columns().get(i).ref(), i);
    }
    for (int i = 0; i < question.tables().size(); i++) {
      tables.put(question.tables().get(i).name(), question.tableLinks().get(i).score());
    }
    question.values().forEach(it -> it.hits().forEach(hit -> stored.add(hit.column())));
  }

  static LinkCounts of(LinkedQuestion question, Query gold) {
    LinkRecall recall = new LinkRecall(question);
    Set<ColumnRef> needed = new LinkedHashSet<>();
    collect(gold, needed);
    int found = 0;
    int beyond = 0;
    for (ColumnRef column : needed) {
      int place = recall.places.getOrDefault(column, -1);
      boolean spoken = place >= 0 && question.columnLinks().get(place).exists();
      boolean there = recall.stored.contains(column) || (spoken && recall.before(place) < TOP);
      found += there ? 1 : 0;
      beyond += spoken && !there ? 1 : 0;
    }
    return new LinkCounts(needed.size(), found, beyond);
  }

  private static void collect(Query query, Set<ColumnRef> columns) {
    query.over(query.also(), List.of()).fields().stream().map(Field::ref).forEach(columns::add);
    query.inner().forEach(it -> collect(it, columns));
  }

  /** Return how many columns come before one for its phrase. */
  private int before(int place) {
    NameLink own = question.columnLinks().get(place);
    int before = 0;
    for (int i = 0; i < question.columnLinks().size(); i++) {
      NameLink other = question.columnLinks().get(i);
      if (i != place && other.exists() && other.overlaps(own.from(), own.to())) {
        before += comesBefore(i, place) ? 1 : 0;
      }
    }
    return before;
  }

  private boolean comesBefore(int a, int b) {
    int byScore = Double.compare(score(a), score(b));
    int byTable = Double.compare(ofTable(a), ofTable(b));
    return byScore != 0 ? byScore > 0 : byTable != 0 ? byTable > 0 : a < b;
  }

  private double score(int place) {
    return question.columnLinks().get(place).score();
  }

  private double ofTable(int place) {
    return tables.getOrDefault(question.columns().get(place).table(), 0.0);
  }
}
