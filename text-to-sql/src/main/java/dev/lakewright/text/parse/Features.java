package dev.lakewright.text.parse;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.ir.Condition;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.ir.Operator;
import dev.lakewright.text.ir.Query;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.link.Target;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reading looks like in figures: how much of the question it uses, and how far it reaches.
 */
record Features(
    Composition composition,
    Query query,
    List<Span> spans,
    Set<TableName> mentioned,
    SchemaIndex schema,
    Lexicon lexicon) {

  /** Words that change what a question means; a reading that makes nothing of one is doubtful. */
  private static final Set<String> CUES =
      Set.of(
          "or",
          "when",
          "where",
          "why",
          "not",
          "both",
          "except",
          "without",
          "only",
          "never",
          "neither",
          "nor",
          "than",
          "per",
          "most",
          "least",
          "same",
          "percentage",
          "percent",
          "ratio",
          "difference",
          "but",
          "more",
          "less",
          "fewer",
          "any",
          "no",
          "every",
          "also",
          "other",
          "highest",
          "lowest",
          "average",
          "total",
          "sum",
          "maximum",
          "minimum",
          "before",
          "after",
          "between",
          "either",
          "one",
          "two",
          "three",
          "first",
          "last",
          "does",
          "each",
          "sorted",
          "ordered");

  Map<String, Double> of(List<Word> unused) {
    Map<String, Double> features = new LinkedHashMap<>();
    coverage(features, unused);
    links(features);
    shape(features);
    together(features, unused);
    return features;
  }

  private void coverage(Map<String, Double> features, List<Word> unused) {
    long content =
        composition.words.stream().filter(word -> !lexicon.isStopword(word.lower())).count();
    features.put("unused", (double) unused.size());
    features.put("unusedShare", content == 0 ? 1 : unused.size() / (double) content);
    features.put("nothingUnused", unused.isEmpty() ? 1.0 : 0.0);
    features.put("unusedNumber", count(unused, word -> word.number().isPresent()));
    features.put("unusedQuoted", count(unused, Word::quoted));
    features.put("unusedName", count(unused, Features::isName));
    double cues = 0;
    for (int i = 0; i < composition.words.size(); i++) {
      boolean cue = CUES.contains(composition.lower(i)) && !composition.roles.isUsed(i);
      cues += cue ? 1 : 0;
    }
    features.put("unusedCues", cues);
    features.put("anyUnusedCue", cues > 0 ? 1.0 : 0.0);
    features.put("words", composition.words.size() / 10.0);
  }

  private static boolean isName(Word word) {
    return word.start() > 0 && Character.isUpperCase(word.text().codePointAt(0));
  }

  private static double count(List<Word> words, java.util.function.Predicate<Word> which) {
    return words.stream().filter(which).count();
  }

  private void links(Map<String, Double> features) {
    double best = spans.stream().mapToDouble(Span::score).sum();
    double kept = composition.chosen.values().stream().mapToDouble(Target::score).sum();
    features.put("linkLoss", best - kept);
    features.put(
        "weakest", composition.chosen.values().stream().mapToDouble(Target::score).min().orElse(0));
    features.put("meanLink", composition.chosen.isEmpty() ? 0 : kept / composition.chosen.size());
    features.put("spans", (double) spans.size());
    features.put("valueOfOwnLabel", (double) spans.stream().filter(this::isOwnLabel).count());
    features.put("rivals", (double) spans.stream().filter(this::hasRival).count());
    features.put("valueRivals", (double) spans.stream().filter(this::hasValueRival).count());
  }

  private boolean isOwnLabel(Span span) {
    return composition.chosen.get(span) instanceof Target.ToValue it
        && schema
            .table(query.main())
            .label()
            .map(label -> label.ref().equals(it.hit().column()))
            .orElse(false);
  }

  private boolean hasRival(Span span) {
    Target chosen = composition.chosen.get(span);
    return chosen != null
        && span.targets().stream()
            .anyMatch(other -> !other.equals(chosen) && other.score() >= chosen.score() - 0.05);
  }

  private boolean hasValueRival(Span span) {
    return hasRival(span) && composition.chosen.get(span) instanceof Target.ToValue;
  }

  private void shape(Map<String, Double> features) {
    features.put("joins", (double) schema.joins().connect(query.tables()).orElseThrow().size());
    features.put(
        "unmentioned",
        (double) query.tables().stream().filter(table -> !mentioned.contains(table)).count());
    features.put("penalty", composition.draft.penalty);
    features.put("mainMentioned", mentioned.contains(query.main()) ? 1.0 : 0.0);
    features.put("mainFirst", mainFirst());
    features.put(
        "showsAll", query.select().stream().anyMatch(e -> e instanceof Expression.All) ? 1.0 : 0.0);
    features.put("shown", (double) query.select().size());
    features.put("conditions", (double) query.where().size());
    features.put("grouped", query.groupBy().isEmpty() ? 0.0 : 1.0);
    features.put("having", query.having().isPresent() ? 1.0 : 0.0);
    features.put("sorted", query.orderBy().isEmpty() ? 0.0 : 1.0);
    features.put("limited", query.limit().isPresent() ? 1.0 : 0.0);
    features.put(
        "limitedUnsorted", query.limit().isPresent() && query.orderBy().isEmpty() ? 1.0 : 0.0);
    features.put("counts", query.select().stream().anyMatch(Features::counts) ? 1.0 : 0.0);
    features.put("showsFixed", query.select().stream().allMatch(this::isFixed) ? 1.0 : 0.0);
    features.put("asked", isAsked() ? 1.0 : 0.0);
    features.put("plain", isPlain() ? 1.0 : 0.0);
  }

  /** Several good signs at once say more than their sum. */
  private void together(Map<String, Double> features, List<Word> unused) {
    boolean whole = unused.isEmpty() && features.getOrDefault("unusedCues", 0.0) == 0;
    boolean strong = features.getOrDefault("weakest", 0.0) >= 0.95;
    boolean single = query.tables().size() == 1;
    features.put("whole", whole ? 1.0 : 0.0);
    features.put("wholeStrong", whole && strong ? 1.0 : 0.0);
    features.put("wholeStrongSingle", whole && strong && single ? 1.0 : 0.0);
    features.put("twoUnused", unused.size() >= 2 ? 1.0 : 0.0);
    features.put("weak", features.getOrDefault("weakest", 0.0) < 0.7 ? 1.0 : 0.0);
    features.put("longOfShape", longOfShape());
  }

  /** Long questions seldom mean short statements. */
  private double longOfShape() {
    int parts =
        query.select().size()
            + 2 * query.where().size()
            + query.groupBy().size()
            + 2 * query.orderBy().size()
            + (query.having().isPresent() ? 2 : 0)
            + query.tables().size();
    return composition.words.size() / (double) (parts + 1) / 5;
  }

  private boolean isPlain() {
    return query.where().isEmpty()
        && query.groupBy().isEmpty()
        && query.orderBy().isEmpty()
        && query.limit().isEmpty();
  }

  /** A column that a condition pins to one value tells nothing when it is all that is shown. */
  private boolean isFixed(Expression expression) {
    return expression instanceof Expression.Stored stored
        && query.where().stream()
            .anyMatch(
                condition ->
                    condition instanceof Condition.Compare it
                        && it.operator() == Operator.EQUAL
                        && it.column().equals(stored.column()));
  }

  /**
   * Return true where the first table or column of the question is among what is shown or counted.
   */
  private boolean isAsked() {
    return composition.spans().stream()
        .filter(span -> !(composition.chosen.get(span) instanceof Target.ToValue))
        .findFirst()
        .map(composition.chosen::get)
        .map(first -> first != null && isShown(first))
        .orElse(false);
  }

  private boolean isShown(Target first) {
    Set<TableName> shown =
        query.select().stream()
            .flatMap(
                it ->
                    it
                        .<Optional<TableName>>fold(
                            column -> Optional.of(column.table()),
                            aggregate ->
                                aggregate
                                    .column()
                                    .map(ColumnRef::table)
                                    .or(() -> Optional.of(query.main())),
                            Optional::of)
                        .stream())
            .collect(Collectors.toSet());
    return first.tables().stream().anyMatch(shown::contains);
  }

  private static boolean counts(Expression expression) {
    return expression instanceof Expression.Aggregated it && it.column().isEmpty();
  }

  private double mainFirst() {
    return composition.spans().stream()
        .map(composition.chosen::get)
        .filter(target -> target instanceof Target.ToTable)
        .findFirst()
        .map(target -> target != null && target.tables().contains(query.main()) ? 1.0 : 0.0)
        .orElse(0.0);
  }
}
