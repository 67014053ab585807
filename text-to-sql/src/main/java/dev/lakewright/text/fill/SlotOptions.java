package dev.lakewright.text.fill;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Softmax;
import dev.lakewright.text.model.Weights;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.sketch.Filling;
import dev.lakewright.text.sketch.Role;
import dev.lakewright.text.sketch.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Lists the likely ways to fill a slot. For one question and one thread. */
final class SlotOptions {
  private static final int COLUMNS = 6;
  private static final int TABLES = 4;
  private static final int MENTIONS = 4;
  private static final int OPERATORS = 2;
  private static final Set<Aggregate> SUMS = Set.of(Aggregate.SUM, Aggregate.AVG);
  private static final Set<Aggregate> EXTREMES = Set.of(Aggregate.MIN, Aggregate.MAX);

  private final Scene scene;
  private final Weights weights;
  private final ColumnDecision columns;
  private final MentionDecision mentions;
  private final OperatorDecision operators;
  private final TableDecision tables;

  SlotOptions(Scene scene, Weights weights) {
    this.scene = scene;
    this.weights = weights;
    this.columns = new ColumnDecision(scene, weights);
    this.mentions = new MentionDecision(scene);
    this.operators = new OperatorDecision(scene);
    this.tables = new TableDecision(scene);
  }

  /** Return ways to fill a slot, none where it cannot be filled. */
  List<Option> of(Slot slot, Progress progress) {
    return switch (slot.role()) {
      case CONDITION -> conditions(slot, progress);
      case RANGE -> ranges(slot, progress);
      case PATTERN -> patterns(slot, progress);
      case BOUND -> bounds(slot, progress);
      case LIMIT -> limits(slot, progress);
      case ALSO -> tables(slot, progress);
      case MISSING, LEFT, SELECT, GROUP, HAVING, ORDER -> columns(slot, progress);
    };
  }

  /** A place in a list with the logarithm of its chance. */
  record Scored(int at, double logarithm) {}

  private static List<Scored> best(List<Integer> places, double[] scores, int most) {
    if (places.isEmpty()) {
      return List.of();
    }
    double[] own = places.stream().mapToDouble(at -> scores[at]).toArray();
    Softmax.logarithms(own);
    List<Scored> all = new ArrayList<>();
    for (int i = 0; i < own.length; i++) {
      all.add(new Scored(places.get(i), own[i]));
    }
    all.sort((a, b) -> Double.compare(b.logarithm(), a.logarithm()));
    return all.size() > most ? all.subList(0, most) : all;
  }

  private double[] score(int size, List<Integer> places, BiConsumer<Integer, FeatureList> add) {
    double[] scores = new double[size];
    FeatureList features = new FeatureList();
    for (int at : places) {
      features.clear();
      add.accept(at, features);
      scores[at] = weights.sum(features);
    }
    return scores;
  }

  private List<Option> columns(Slot slot, Progress progress) {
    double[] scores = columns.scores(slot, "", progress);
    List<Option> options = new ArrayList<>();
    for (Scored it : best(range(slot), scores, COLUMNS)) {
      NamedColumn column = scene.question.columns().get(it.at());
      options.add(
          new Option(
              Filling.column(column.ref()),
              Optional.of(column),
              Spent.name(link(it.at())),
              -1,
              it.logarithm()));
    }
    return options;
  }

  private NameLink link(int column) {
    return scene.question.columnLinks().get(column);
  }

  /** Neither words, dates, keys, codes nor years are added up; of words none is the greatest. */
  private List<Integer> range(Slot slot) {
    boolean sums = slot.item().function().filter(SUMS::contains).isPresent();
    boolean extreme = slot.item().function().filter(EXTREMES::contains).isPresent();
    List<Integer> all = range(scene.question.columns().size());
    all.removeIf(it -> sums && !isSummable(scene.question.columns().get(it)));
    all.removeIf(it -> extreme && !scene.question.isMeasure(scene.question.columns().get(it)));
    return all;
  }

  private boolean isSummable(NamedColumn column) {
    return scene.question.isMeasure(column)
        && !column.isIdentifying()
        && !column.kind().isTemporal()
        && column.kind() != TypeKind.BOOLEAN;
  }

  private static List<Integer> range(int size) {
    List<Integer> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(i);
    }
    return all;
  }

  private List<Option> tables(Slot slot, Progress progress) {
    int size = scene.question.tables().size();
    List<Integer> all = range(size);
    double[] scores = score(size, all, (at, to) -> tables.features(slot, progress, at, to));
    List<Option> options = new ArrayList<>();
    for (Scored it : best(all, scores, TABLES)) {
      options.add(
          new Option(
              Filling.table(scene.question.tables().get(it.at()).name()),
              Optional.empty(),
              Spent.name(scene.question.tableLinks().get(it.at())),
              -1,
              it.logarithm()));
    }
    return options;
  }

  private List<Scored> bestMentions(Slot slot, Progress progress) {
    List<Integer> allowed = mentions.allowed(slot, progress);
    double[] scores =
        score(
            mentions.mentions().size(),
            allowed,
            (at, to) -> mentions.features(slot, progress, allowed, at, to));
    return best(allowed, scores, MENTIONS);
  }

  private List<Scored> bestColumns(Slot slot, Progress progress, int mention) {
    List<Integer> fitting = fitting(mentions.mentions().get(mention));
    fitting.removeIf(
        it ->
            slot.role() == Role.RANGE
                && !scene.question.isMeasure(scene.question.columns().get(it)));
    double[] scores = columns.scores(slot, variant(mention), progress);
    FeatureList features = new FeatureList();
    for (int column : fitting) {
      features.clear();
      mentions.pairFeatures(slot, mention, column, features);
      scores[column] += weights.sum(features);
    }
    return best(fitting, scores, COLUMNS);
  }

  private String variant(int mention) {
    return mentions.mentions().get(mention).number().isPresent() ? "n" : "t";
  }

  private List<Integer> fitting(ValueMention mention) {
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < scene.question.columns().size(); i++) {
      if (Constants.fits(mention, scene.question.columns().get(i))) {
        fitting.add(i);
      }
    }
    return fitting;
  }

  private List<Scored> bestOperators(Slot slot, int mention, Optional<NamedColumn> column) {
    List<Operator> allowed = operators.allowed(mentions.mentions().get(mention), column);
    double[] scores = new double[OperatorDecision.ALL.size()];
    FeatureList features = new FeatureList();
    for (Operator operator : allowed) {
      features.clear();
      operators.features(slot, mention, column, operator, features);
      scores[OperatorDecision.ALL.indexOf(operator)] = weights.sum(features);
    }
    return best(allowed.stream().map(OperatorDecision.ALL::indexOf).toList(), scores, OPERATORS);
  }

  private List<Option> conditions(Slot slot, Progress progress) {
    List<Option> options = new ArrayList<>();
    for (Scored chosen : bestMentions(slot, progress)) {
      ValueMention mention = mentions.mentions().get(chosen.at());
      for (Scored place : bestColumns(slot, progress, chosen.at())) {
        NamedColumn column = scene.question.columns().get(place.at());
        for (Scored operator : bestOperators(slot, chosen.at(), Optional.of(column))) {
          options.add(
              new Option(
                  Filling.condition(
                      column.ref(),
                      OperatorDecision.ALL.get(operator.at()),
                      Constants.literal(mention, column)),
                  Optional.of(column),
                  Spent.both(mention.from(), mention.to(), link(place.at())),
                  chosen.at(),
                  chosen.logarithm() + place.logarithm() + operator.logarithm()));
        }
      }
    }
    return options;
  }

  private List<Option> ranges(Slot slot, Progress progress) {
    List<Option> options = new ArrayList<>();
    List<Integer> allowed = mentions.allowed(slot, progress);
    for (Scored chosen : bestMentions(slot, progress)) {
      int next = allowed.indexOf(chosen.at()) + 1;
      if (next < allowed.size()) {
        ValueMention low = mentions.mentions().get(chosen.at());
        ValueMention high = mentions.mentions().get(allowed.get(next));
        for (Scored place : bestColumns(slot, progress, chosen.at())) {
          NamedColumn column = scene.question.columns().get(place.at());
          List<Literal> bounds =
              List.of(Constants.literal(low, column), Constants.literal(high, column));
          options.add(
              new Option(
                  Filling.constants(column.ref(), bounds),
                  Optional.of(column),
                  Spent.both(low.from(), high.to(), link(place.at())),
                  chosen.at(),
                  chosen.logarithm() + place.logarithm()));
        }
      }
    }
    return options;
  }

  private List<Option> patterns(Slot slot, Progress progress) {
    List<Option> options = new ArrayList<>();
    for (Scored chosen : bestMentions(slot, progress)) {
      ValueMention mention = mentions.mentions().get(chosen.at());
      String pattern = Patterns.of(scene.question.words(), mention.from(), mention.text());
      List<Integer> texts = texts();
      double[] scores = columns.scores(slot, "t", progress);
      FeatureList features = new FeatureList();
      for (int column : texts) {
        features.clear();
        mentions.pairFeatures(slot, chosen.at(), column, features);
        scores[column] += weights.sum(features);
      }
      for (Scored place : best(texts, scores, COLUMNS)) {
        NamedColumn column = scene.question.columns().get(place.at());
        options.add(
            new Option(
                Filling.constants(column.ref(), List.of(new Literal.Text(pattern))),
                Optional.of(column),
                Spent.both(mention.from(), mention.to(), link(place.at())),
                chosen.at(),
                chosen.logarithm() + place.logarithm()));
      }
    }
    return options;
  }

  private List<Integer> texts() {
    return range(scene.question.columns().size()).stream()
        .filter(at -> isText(scene.question.columns().get(at).kind()))
        .toList();
  }

  /** Dates are, as they may be told by a part of how they are written. */
  private static boolean isText(TypeKind kind) {
    return !kind.isNumber() && kind != TypeKind.BOOLEAN;
  }

  private List<Option> bounds(Slot slot, Progress progress) {
    List<Option> options = new ArrayList<>();
    for (Scored chosen : bestMentions(slot, progress)) {
      ValueMention mention = mentions.mentions().get(chosen.at());
      Literal literal = new Literal.Figure(mention.number().orElseThrow());
      for (Scored operator : bestOperators(slot, chosen.at(), Optional.empty())) {
        options.add(
            new Option(
                Filling.bound(OperatorDecision.ALL.get(operator.at()), literal),
                Optional.empty(),
                Spent.constant(mention),
                chosen.at(),
                chosen.logarithm() + operator.logarithm()));
      }
    }
    return options;
  }

  private List<Option> limits(Slot slot, Progress progress) {
    List<Option> options = new ArrayList<>();
    for (Scored chosen : bestMentions(slot, progress)) {
      ValueMention mention = mentions.mentions().get(chosen.at());
      options.add(
          new Option(
              Filling.literal(new Literal.Figure(mention.number().orElseThrow())),
              Optional.empty(),
              Spent.constant(mention),
              chosen.at(),
              chosen.logarithm()));
    }
    return options;
  }
}
