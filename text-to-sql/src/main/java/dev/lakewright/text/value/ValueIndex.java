package dev.lakewright.text.value;

import dev.lakewright.core.lake.ColumnRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Stored values of text columns by their folded text: a directory of all texts says which columns
 * to look into. Immutable; safe for use by several threads.
 */
public final class ValueIndex {
  private static final int MOST_WORDS = 12;

  /** Columns and values beyond which no near spelling is looked for. */
  private static final int MOST_NEAR_COLUMNS = 512;

  private static final int MOST_NEAR_VALUES = 2_000_000;

  /** Letters from which a word may have one edit, and from which two. */
  private static final int ONE_EDIT = 5;

  private static final int TWO_EDITS = 9;

  private final ValueDirectory directory;
  private final ColumnSource source;
  private final Optional<LakeIndex> lake;
  private final Map<String, List<ValueHit>> asked;
  private final Map<ColumnRef, ValueFacts> facts = new HashMap<>();
  private final int longest;

  /** Opens columns of a directory. */
  @FunctionalInterface
  interface ColumnSource {
    ColumnValues open(KnownColumn column);
  }

  /** Index values in memory; of a column fewer than 2^24, most frequent first. */
  public ValueIndex(Map<ColumnRef, List<String>> values) {
    this(reads(values));
  }

  private ValueIndex(List<ValueDirectory.Read> reads) {
    this(ValueDirectory.EMPTY.with(reads), source(reads), Optional.empty(), Map.of());
  }

  ValueIndex(ValueDirectory directory, ColumnSource source, LakeIndex lake) {
    this(directory, source, Optional.of(lake), Map.of());
  }

  private ValueIndex(
      ValueDirectory directory,
      ColumnSource source,
      Optional<LakeIndex> lake,
      Map<String, List<ValueHit>> asked) {
    this.directory = directory;
    this.source = source;
    this.lake = lake;
    this.asked = asked;
    int words = 0;
    for (KnownColumn column : directory.columns()) {
      facts.put(column.ref(), column.facts());
      words = Math.max(words, column.facts().longest());
    }
    this.longest = Math.min(words, MOST_WORDS);
  }

  private static List<ValueDirectory.Read> reads(Map<ColumnRef, List<String>> values) {
    List<ValueDirectory.Read> reads = new ArrayList<>();
    values.forEach(
        (ref, list) -> {
          ColumnValues column = ColumnValues.read(ColumnLayout.of(list, true)).orElseThrow();
          KnownColumn known = new KnownColumn(ref, "", reads.size(), column.facts());
          reads.add(new ValueDirectory.Read(known, column));
        });
    return reads;
  }

  private static ColumnSource source(List<ValueDirectory.Read> reads) {
    return column -> reads.get(column.position()).values();
  }

  ValueDirectory directory() {
    return directory;
  }

  /** Return this index with values that the lake was asked for, by folded text. */
  ValueIndex withAsked(Map<String, List<ValueHit>> hits) {
    return new ValueIndex(directory, source, lake, hits);
  }

  /**
   * Return the index to use for one question: columns that its words point at are indexed if they
   * were not yet, and columns with too many values to keep are asked for its texts.
   *
   * @param lemmas of the question's words
   * @param texts folded texts of the question that may be values; taken only if there are columns
   *     to ask
   */
  public ValueIndex about(Set<String> lemmas, Supplier<Set<String>> texts) {
    return lake.map(it -> it.about(lemmas, texts)).orElse(this);
  }

  /** Return the values whose folded text is that of {@code folded}, in column order. */
  public List<ValueHit> find(String folded) {
    if (folded.isEmpty()) {
      return List.of();
    }
    List<ValueHit> hits = new ArrayList<>();
    for (KnownColumn column : directory.holding(folded)) {
      for (String value : source.open(column).find(folded)) {
        hits.add(new ValueHit(column.ref(), value));
      }
    }
    for (ValueHit hit : asked.getOrDefault(folded, List.of())) {
      if (!hits.contains(hit)) {
        hits.add(hit);
      }
    }
    return hits;
  }

  private record Near(ValueHit hit, int edits, int position) {}

  /**
   * Return stored values that are spelt almost like a text, nearest first, then in column order:
   * one letter more, less, other or out of place; two from 9 letters on; none below 5 letters. In a
   * large index the first columns only are looked through.
   */
  public List<ValueHit> nearest(String folded, int limit) {
    if (folded.length() < ONE_EDIT) {
      return List.of();
    }
    int edits = folded.length() < TWO_EDITS ? 1 : 2;
    List<Near> near = new ArrayList<>();
    for (KnownColumn column : toSearch()) {
      for (ColumnValues.Near it : source.open(column).near(folded, edits)) {
        ValueHit hit = new ValueHit(column.ref(), it.value());
        near.add(new Near(hit, it.edits(), column.position()));
      }
    }
    near.sort(Comparator.comparingInt(Near::edits).thenComparingInt(Near::position));
    return near.stream().limit(limit).map(Near::hit).toList();
  }

  private List<KnownColumn> toSearch() {
    List<KnownColumn> columns = new ArrayList<>();
    long values = 0;
    for (KnownColumn column : directory.columns()) {
      values += column.facts().stored();
      if (columns.size() < MOST_NEAR_COLUMNS && values <= MOST_NEAR_VALUES) {
        columns.add(column);
      }
    }
    columns.removeIf(column -> column.facts().stored() == 0);
    return columns;
  }

  /** Return the columns whose values are known, in the order of the schema. */
  public List<ColumnRef> columns() {
    return directory.columns().stream()
        .sorted(Comparator.comparingInt(KnownColumn::position))
        .map(KnownColumn::ref)
        .toList();
  }

  /** Return how many values of a column are known. */
  public int distinct(ColumnRef column) {
    ValueFacts known = facts.get(column);
    return known == null ? 0 : known.distinct();
  }

  /** Return the first values that are kept of a column, the most frequent first. */
  public List<String> first(ColumnRef column, int most) {
    return directory.columns().stream()
        .filter(it -> it.ref().equals(column))
        .findFirst()
        .map(it -> source.open(it).first(most))
        .orElse(List.of());
  }

  /** Return the most words that a value has, at most 12. */
  public int longestInWords() {
    return longest;
  }

  /** Return hits by the folded text of their values. */
  static Map<String, List<ValueHit>> byText(List<ValueHit> hits) {
    Map<String, List<ValueHit>> byText = new LinkedHashMap<>();
    for (ValueHit hit : hits) {
      byText.computeIfAbsent(TextFold.fold(hit.value()), key -> new ArrayList<>()).add(hit);
    }
    return byText;
  }
}
