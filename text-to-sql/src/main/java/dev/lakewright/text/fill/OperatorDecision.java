package dev.lakewright.text.fill;

import dev.lakewright.text.form.Operator;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.sketch.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which comparison the words around a constant ask for. For one question. */
final class OperatorDecision {
  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "without",
          "except",
          "other",
          "never",
          "n't",
          "neither",
          "excluding",
          "isn't",
          "aren't",
          "doesn't",
          "don't",
          "didn't",
          "outside");

  /** In the order of the numbers that stand for them in hashed features. */
  static final List<Operator> ALL =
      List.of(
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.LESS,
          Operator.AT_MOST,
          Operator.GREATER,
          Operator.AT_LEAST);

  private static final List<Operator> OF_TEXT = List.of(Operator.EQUAL, Operator.NOT_EQUAL);

  private final Scene scene;

  OperatorDecision(Scene scene) {
    this.scene = scene;
  }

  /** Return the comparisons that make sense. */
  List<Operator> allowed(ValueMention mention, Optional<NamedColumn> column) {
    boolean number = mention.number().isPresent();
    return number && column.map(this::isOrdered).orElse(true) ? ALL : OF_TEXT;
  }

  private boolean isOrdered(NamedColumn column) {
    return scene.question.isMeasure(column) && isComparable(column);
  }

  private static boolean isComparable(NamedColumn column) {
    return column.kind().isNumber() || column.kind().isTemporal() || !column.key();
  }

  void features(
      Slot slot,
      int mention,
      Optional<NamedColumn> column,
      Operator operator,
      FeatureList features) {
    ValueMention it = scene.question.values().get(mention);
    long variant = it.number().isPresent() ? 1 : 0;
    long key = Hash.of(250L + ALL.indexOf(operator), slot.role().code(), variant);
    Context context = scene.context;
    features.add(Hash.of(1, key));
    long phrase = 7;
    for (int i = 1; i <= 4; i++) {
      long left = context.left(it.from(), i);
      phrase = Hash.of(phrase, left);
      features.add(Hash.of(2, key, phrase));
      features.add(Hash.of(3, key, left));
      features.add(Hash.of(4, key, left, i));
    }
    for (int i = 1; i <= 3; i++) {
      features.add(Hash.of(5, key, context.right(it.to(), i), i));
    }
    features.add(Hash.of(11, key, context.right(it.to(), 1), context.right(it.to(), 2)));
    features.add(Hash.of(13, key, bound(it)));
    features.add(Hash.of(14, key, bound(it), negated(it) ? 1 : 0));
    features.add(Hash.of(6, key, negated(it) ? 1 : 0));
    features.add(Hash.of(12, key, MentionDecision.year(it)));
    column.ifPresent(
        named -> {
          boolean ofDate = MentionDecision.year(it) == 1 && named.kind().isTemporal();
          long head = Hash.of(ofDate ? "year" : named.lemmas().get(named.lemmas().size() - 1));
          features.add(Hash.of(8, key, head));
          features.add(Hash.of(9, key, head, context.left(it.from(), 1)));
          features.add(Hash.of(10, key, named.kind().isNumber() ? 1 : 0));
        });
  }

  /** The comparison that the nearest such word close before a constant asks for. */
  private long bound(ValueMention mention) {
    for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - 4); i--) {
      String word = scene.question.words().get(i).lower();
      for (Map.Entry<String, Set<String>> entry : scene.bounds.entrySet()) {
        if (entry.getValue().contains(word)) {
          return Hash.of(Hash.of(entry.getKey()), i == mention.from() - 1 ? 1 : 0);
        }
      }
    }
    return 0;
  }

  private boolean negated(ValueMention mention) {
    int from = Math.max(0, mention.from() - 5);
    return scene.question.words().subList(from, mention.from()).stream()
        .anyMatch(word -> NEGATIONS.contains(word.lower()) || word.lower().endsWith("n't"));
  }
}
