package dev.lakewright.text.fill;

import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Weights;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.sketch.Filling;
import dev.lakewright.text.sketch.Parsed;
import dev.lakewright.text.sketch.Role;
import dev.lakewright.text.sketch.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The decisions that lead to a known query, to learn from. Where a constant is not in the question,
 * or a column not among its columns, that decision is left out. For one question.
 */
public final class Supervision {
  private final Scene scene;
  private final ColumnDecision columns;
  private final MentionDecision mentions;
  private final OperatorDecision operators;
  private final TableDecision tables;
  private final List<Decision> decisions = new ArrayList<>();

  private Supervision(LinkedQuestion question, SchemaRelations relations) {
    this.scene = new Scene(question, relations);
    this.columns = new ColumnDecision(scene, new Weights(1));
    this.mentions = new MentionDecision(scene);
    this.operators = new OperatorDecision(scene);
    this.tables = new TableDecision(scene);
  }

  /** Return all decisions, in the order in which they are taken. */
  public static List<Decision> of(LinkedQuestion question, SchemaRelations relations, Parsed gold) {
    Supervision supervision = new Supervision(question, relations);
    Progress progress = Progress.START;
    List<Slot> slots = gold.sketch().slots();
    for (int i = 0; i < slots.size(); i++) {
      Option option = supervision.decide(slots.get(i), progress, gold.fillings().get(i));
      progress = progress.then(slots.get(i), option);
    }
    return supervision.decisions;
  }

  private Option decide(Slot slot, Progress progress, Filling gold) {
    return switch (slot.role()) {
      case MISSING, LEFT, SELECT, GROUP, HAVING, ORDER -> column(slot, progress, gold);
      case ALSO -> table(slot, progress, gold);
      case CONDITION, RANGE, PATTERN -> condition(slot, progress, gold);
      case BOUND, LIMIT -> bound(slot, progress, gold);
    };
  }

  private void add(List<Integer> places, int right, BiConsumer<Integer, FeatureList> features) {
    int at = places.indexOf(right);
    if (at >= 0 && places.size() > 1) {
      List<FeatureList> options = new ArrayList<>();
      for (int place : places) {
        FeatureList list = new FeatureList();
        features.accept(place, list);
        options.add(list);
      }
      decisions.add(new Decision(options, at));
    }
  }

  private static List<Integer> range(int size) {
    List<Integer> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(i);
    }
    return all;
  }

  private int place(Filling gold) {
    return gold.column().map(scene::place).orElse(-1);
  }

  private Optional<NamedColumn> named(int place) {
    return place < 0 ? Optional.empty() : Optional.of(scene.question.columns().get(place));
  }

  private NameLink link(int place) {
    return place < 0 ? NameLink.NONE : scene.question.columnLinks().get(place);
  }

  private Option column(Slot slot, Progress progress, Filling gold) {
    int right = place(gold);
    add(
        range(scene.question.columns().size()),
        right,
        (at, to) -> columns.features(slot, "", progress, at, to));
    return new Option(gold, named(right), Spent.name(link(right)), -1, 0);
  }

  private Option table(Slot slot, Progress progress, Filling gold) {
    int right = -1;
    for (int i = 0; i < scene.question.tables().size(); i++) {
      boolean same = gold.table().equals(Optional.of(scene.question.tables().get(i).name()));
      right = same ? i : right;
    }
    add(
        range(scene.question.tables().size()),
        right,
        (at, to) -> tables.features(slot, progress, at, to));
    NameLink link = right < 0 ? NameLink.NONE : scene.question.tableLinks().get(right);
    return new Option(gold, Optional.empty(), Spent.name(link), -1, 0);
  }

  private int mention(Slot slot, Progress progress, Filling gold, Literal literal) {
    List<Integer> allowed = mentions.allowed(slot, progress);
    int right = -1;
    for (int at : allowed) {
      ValueMention it = mentions.mentions().get(at);
      boolean column =
          gold.column().isEmpty()
              || it.hits().isEmpty()
              || it.number().isPresent()
              || it.hits().stream().anyMatch(hit -> hit.column().equals(gold.column().get()));
      if (right < 0 && column && Constants.means(it, literal)) {
        right = at;
      }
    }
    add(allowed, right, (at, to) -> mentions.features(slot, progress, allowed, at, to));
    return right;
  }

  private Option condition(Slot slot, Progress progress, Filling gold) {
    Literal literal = gold.literals().get(0);
    if (slot.role() == Role.PATTERN && literal instanceof Literal.Text text) {
      literal = new Literal.Text(Patterns.text(text.value()));
    }
    int mention = mention(slot, progress, gold, literal);
    int right = place(gold);
    if (mention < 0) {
      return new Option(gold, named(right), Spent.name(link(right)), -1, 0);
    }
    ValueMention it = mentions.mentions().get(mention);
    String variant = it.number().isPresent() ? "n" : "t";
    add(
        fitting(slot, it),
        right,
        (at, to) -> {
          columns.features(slot, variant, progress, at, to);
          mentions.pairFeatures(slot, mention, at, to);
        });
    gold.operator().ifPresent(operator -> operator(slot, mention, named(right), operator));
    return new Option(gold, named(right), Spent.both(it.from(), it.to(), link(right)), mention, 0);
  }

  private List<Integer> fitting(Slot slot, ValueMention mention) {
    boolean pattern = slot.role() == Role.PATTERN;
    return range(scene.question.columns().size()).stream()
        .filter(
            at -> {
              NamedColumn column = scene.question.columns().get(at);
              return pattern ? !column.kind().isNumber() : Constants.fits(mention, column);
            })
        .toList();
  }

  private void operator(Slot slot, int mention, Optional<NamedColumn> column, Operator operator) {
    List<Operator> allowed = operators.allowed(mentions.mentions().get(mention), column);
    add(
        allowed.stream().map(OperatorDecision.ALL::indexOf).toList(),
        OperatorDecision.ALL.indexOf(operator),
        (at, to) -> operators.features(slot, mention, column, OperatorDecision.ALL.get(at), to));
  }

  private Option bound(Slot slot, Progress progress, Filling gold) {
    int mention = mention(slot, progress, gold, gold.literals().get(0));
    if (mention < 0) {
      return new Option(gold, Optional.empty(), Spent.NONE, -1, 0);
    }
    gold.operator().ifPresent(it -> operator(slot, mention, Optional.empty(), it));
    Spent words = Spent.constant(mentions.mentions().get(mention));
    return new Option(gold, Optional.empty(), words, mention, 0);
  }
}
