package dev.lakewright.text.rank;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.sketch.QuestionFeatures;
import dev.lakewright.text.token.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The places of a question where people say what to show, sort by, group by and count. */
final class Places {
  private static final double NAMED = 0.5;
  private static final int NEAR = 3;
  private static final Set<String> NOT_SORTING = Set.of("list", "rank");
  private static final Set<String> SORTED_BY = Set.of("by", "of", "to", "on");

  private final LinkedQuestion question;
  private final Map<ColumnRef, Integer> columns;
  private final List<NameLink> named;
  private final List<NameLink> head;
  private final int headEnd;
  private final Optional<NameLink> sorted;
  private final Optional<NameLink> eachColumn;
  private final Set<TableName> eachTables;
  private final Optional<Set<TableName>> counted;
  private final Optional<Set<TableName>> heading;

  Places(LinkedQuestion question, Lexicon lexicon) {
    this.question = question;
    this.columns = LinkFeatures.places(question);
    this.headEnd = QuestionFeatures.headEnd(question);
    this.named = named(question);
    this.head = named.stream().filter(it -> it.from() < headEnd).toList();
    Set<String> sorts = new HashSet<>(lexicon.operations().getOrDefault("sort", Set.of()));
    sorts.removeAll(NOT_SORTING);
    this.sorted = sortedAfter(sorts);
    Heading heads = new Heading(question);
    int each = heads.each();
    this.eachColumn = each < 0 ? Optional.empty() : next(each + 1);
    this.eachTables = each < 0 ? Set.of() : heads.soonAfter(each + 1);
    int count = heads.counted();
    Set<TableName> things = count < 0 ? Set.of() : heads.soonAfter(count);
    this.counted = things.isEmpty() ? Optional.empty() : Optional.of(things);
    Set<TableName> first = heads.tables();
    this.heading = first.isEmpty() ? Optional.empty() : Optional.of(first);
  }

  /** Spans that name columns, each once, the first one first; longer ones hide those in them. */
  private static List<NameLink> named(LinkedQuestion question) {
    List<NameLink> links =
        new ArrayList<>(
            question.columnLinks().stream()
                .filter(it -> it.exists() && it.score() >= NAMED)
                .toList());
    links.sort(
        Comparator.comparingInt((NameLink it) -> it.from() - it.to())
            .thenComparing(Comparator.comparingDouble(NameLink::score).reversed()));
    List<NameLink> spans = new ArrayList<>();
    for (NameLink link : links) {
      if (spans.stream().noneMatch(it -> it.overlaps(link.from(), link.to()))) {
        spans.add(link);
      }
    }
    spans.sort(Comparator.comparingInt(NameLink::from));
    return List.copyOf(spans);
  }

  private Optional<NameLink> next(int from) {
    return named.stream().filter(it -> it.from() >= from && it.from() < from + NEAR).findFirst();
  }

  private Optional<NameLink> sortedAfter(Set<String> sorts) {
    int last = -1;
    for (int i = 0; i < question.size(); i++) {
      last = question.words().get(i).isOneOf(sorts) ? i : last;
    }
    if (last < 0) {
      return Optional.empty();
    }
    for (int i = last + 1; i < Math.min(question.size(), last + 1 + NEAR); i++) {
      if (SORTED_BY.contains(question.words().get(i).lower())) {
        return next(i + 1);
      }
    }
    return Optional.empty();
  }

  /** Return the spans that name columns before the first restriction. */
  List<NameLink> head() {
    return head;
  }

  Optional<NameLink> sorted() {
    return sorted;
  }

  Optional<Set<TableName>> counted() {
    return counted;
  }

  /** Return the tables that the first thing asked for may be. */
  Optional<Set<TableName>> heading() {
    return heading;
  }

  boolean namesEach() {
    return eachColumn.isPresent() || !eachTables.isEmpty();
  }

  boolean isEach(ColumnRef column) {
    return eachTables.contains(column.table())
        || eachColumn.map(it -> says(it, column)).orElse(false);
  }

  /** Return true if a span may be a column's name, as its best place or by its words. */
  boolean says(NameLink span, ColumnRef column) {
    int at = columns.getOrDefault(column, -1);
    if (at < 0) {
      return false;
    }
    NameLink link = question.columnLinks().get(at);
    return (link.exists() && link.overlaps(span.from(), span.to()))
        || isSpelled(span, question.columns().get(at));
  }

  private boolean isSpelled(NameLink span, NamedColumn column) {
    for (int i = span.from(); i < span.to(); i++) {
      if (!column.hasLemma(question.words().get(i).lemma())) {
        return false;
      }
    }
    return true;
  }

  /** Return true if a column is named nowhere, and nobody would call a row of its table by it. */
  boolean isStray(ColumnRef column) {
    return !isNamed(column)
        && question.tables().stream()
            .filter(it -> it.name().equals(column.table()))
            .noneMatch(it -> isCalledBy(it, column));
  }

  private static boolean isCalledBy(NamedTable table, ColumnRef column) {
    boolean label = table.label().map(it -> it.ref().equals(column)).orElse(false);
    return label
        || table.columns().stream()
            .anyMatch(it -> it.ref().equals(column) && (it.key() || it.hasLemma("name")));
  }

  boolean isNamed(ColumnRef column) {
    int at = columns.getOrDefault(column, -1);
    return at >= 0 && question.columnLinks().get(at).exists();
  }

  /** Return true if a column is named, but only after the first restriction. */
  boolean isElsewhere(ColumnRef column) {
    int at = columns.getOrDefault(column, -1);
    return at >= 0
        && question.columnLinks().get(at).exists()
        && question.columnLinks().get(at).from() >= headEnd
        && head.stream().noneMatch(it -> says(it, column));
  }
}
