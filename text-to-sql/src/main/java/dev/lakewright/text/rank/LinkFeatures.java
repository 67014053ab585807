package dev.lakewright.text.rank;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.schema.NamedColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** How well the question speaks of the columns that a candidate uses. */
record LinkFeatures(LinkedQuestion question, Map<ColumnRef, Integer> places) {

  LinkFeatures(LinkedQuestion question) {
    this(question, places(question));
  }

  /** Return the place of each column among those of the question. */
  static Map<ColumnRef, Integer> places(LinkedQuestion question) {
    Map<ColumnRef, Integer> places = new HashMap<>();
    for (int i = 0; i < question.columns().size(); i++) {
      places.put(question.columns().get(i).ref(), i);
    }
    return places;
  }

  void addTo(Query query, FeatureRow row) {
    Set<ColumnRef> columns = new LinkedHashSet<>();
    collect(query, columns);
    double sum = 0;
    double least = 1;
    int unlinked = 0;
    int beaten = 0;
    int tied = 0;
    for (ColumnRef column : columns) {
      int at = places.getOrDefault(column, -1);
      NameLink link = at < 0 ? NameLink.NONE : question.columnLinks().get(at);
      sum += link.score();
      least = Math.min(least, link.score());
      unlinked += link.exists() ? 0 : 1;
      beaten += link.exists() && rivals(at, link, 0.02) ? 1 : 0;
      tied += link.exists() && rivals(at, link, -0.01) ? 1 : 0;
    }
    row.add("columns", columns.size());
    row.add("meanLink", columns.isEmpty() ? 0 : sum / columns.size());
    row.add("leastLink", least);
    row.add("unlinked", unlinked);
    row.add("beaten", beaten);
    row.add("tied", tied);
    row.add("shownUnlinked", shownUnlinked(query));
    row.add("shownTwice", query.select().size() - new HashSet<>(query.select()).size());
    row.add("oddAggregates", oddAggregates(query));
    row.add("shownKeys", shownKeys(query));
  }

  private static void collect(Query query, Set<ColumnRef> columns) {
    query.fields().stream().map(Field::ref).forEach(columns::add);
    query.inner().forEach(it -> collect(it, columns));
  }

  private boolean rivals(int at, NameLink link, double by) {
    for (int i = 0; i < question.columnLinks().size(); i++) {
      NameLink other = question.columnLinks().get(i);
      if (i != at && other.overlaps(link.from(), link.to()) && other.score() > link.score() + by) {
        return true;
      }
    }
    return false;
  }

  private double shownUnlinked(Query query) {
    int count = 0;
    for (Expression expression : query.select()) {
      if (expression instanceof Expression.Stored stored) {
        int at = places.getOrDefault(stored.field().ref(), -1);
        count += at < 0 || !question.columnLinks().get(at).exists() ? 1 : 0;
      }
    }
    return count;
  }

  /** Sums of keys and averages of texts make no sense. */
  private double oddAggregates(Query query) {
    int count = 0;
    for (Expression expression : query.select()) {
      if (expression instanceof Expression.Aggregated it
          && it.operand().isPresent()
          && it.operand().get() instanceof Expression.Stored stored) {
        int at = places.getOrDefault(stored.field().ref(), -1);
        boolean figure = it.function() == Aggregate.SUM || it.function() == Aggregate.AVG;
        boolean number =
            at >= 0
                && question.columns().get(at).kind().isNumber()
                && !question.columns().get(at).key();
        count += figure && !number ? 1 : 0;
      }
    }
    return count;
  }

  private double shownKeys(Query query) {
    int count = 0;
    for (Expression expression : query.select()) {
      if (expression instanceof Expression.Stored stored) {
        int at = places.getOrDefault(stored.field().ref(), -1);
        NamedColumn column = question.columns().get(Math.max(0, at));
        count += at >= 0 && column.key() && !question.columnLinks().get(at).isWhole() ? 1 : 0;
      }
    }
    return count;
  }
}
