package dev.lakewright.text.rank;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.NameLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a candidate shows, sorts by, groups by and counts what the question names in the places
 * where people say so: before the first restriction, after "sorted by", after "each", after "how
 * many".
 */
record PlaceFeatures(Places places) {
  /** The question names nothing in such a place. */
  private static final int UNNAMED = 0;

  private static final int DONE = 1;
  private static final int OTHERWISE = 2;
  private static final int NOT_AT_ALL = 3;

  void addTo(Query query, FeatureRow row) {
    Set<ColumnRef> shown = columns(query.select());
    int missed = 0;
    int met = 0;
    for (NameLink named : places.head()) {
      boolean said = shown.stream().anyMatch(it -> places.says(named, it));
      missed += said ? 0 : 1;
      met += said ? 1 : 0;
    }
    row.add("headMissed", missed);
    row.add("headMet", met);
    row.add("shownFromElsewhere", (int) shown.stream().filter(places::isElsewhere).count());
    row.add("shownStray", (int) shown.stream().filter(places::isStray).count());
    row.add("sortPlace", sortPlace(query));
    row.add("eachPlace", eachPlace(query));
    row.add("countedPlace", usesAny(query, places.counted()));
    row.add("headingPlace", usesAny(query, places.heading()));
    row.add("keyUnlike", (int) keyUnlike(query));
  }

  private int sortPlace(Query query) {
    Optional<NameLink> named = places.sorted();
    if (named.isEmpty()) {
      return UNNAMED;
    }
    if (query.orderBy().isEmpty()) {
      return NOT_AT_ALL;
    }
    List<Expression> keys = new ArrayList<>();
    query.orderBy().forEach(it -> keys.add(it.key()));
    boolean done = columns(keys).stream().anyMatch(it -> places.says(named.get(), it));
    return done ? DONE : OTHERWISE;
  }

  private int eachPlace(Query query) {
    if (!places.namesEach()) {
      return UNNAMED;
    }
    if (query.groupBy().isEmpty()) {
      return NOT_AT_ALL;
    }
    return columns(query.groupBy()).stream().anyMatch(places::isEach) ? DONE : OTHERWISE;
  }

  private static int usesAny(Query query, Optional<Set<TableName>> named) {
    return named
        .map(
            tables ->
                query.sources().stream().anyMatch(it -> tables.contains(it.table()))
                    ? DONE
                    : OTHERWISE)
        .orElse(UNNAMED);
  }

  /** Sort keys that the question names nowhere, where it names another thing to sort by. */
  private long keyUnlike(Query query) {
    List<Expression> keys = new ArrayList<>();
    query.orderBy().forEach(it -> keys.add(it.key()));
    return columns(keys).stream().filter(it -> !places.isNamed(it)).count();
  }

  /** Columns that stand for themselves or within an aggregate. */
  private static Set<ColumnRef> columns(List<Expression> expressions) {
    Set<ColumnRef> columns = new HashSet<>();
    for (Expression expression : expressions) {
      Expression inner = expression;
      if (expression instanceof Expression.Aggregated it && it.operand().isPresent()) {
        inner = it.operand().get();
      }
      if (inner instanceof Expression.Part it) {
        inner = it.operand();
      }
      if (inner instanceof Expression.Stored it) {
        columns.add(it.field().ref());
      }
    }
    return columns;
  }
}
