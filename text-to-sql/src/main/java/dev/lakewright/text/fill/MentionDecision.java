package dev.lakewright.text.fill;

import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.sketch.Role;
import dev.lakewright.text.sketch.Slot;
import dev.lakewright.text.token.CalendarYear;
import java.util.ArrayList;
import java.util.List;

/** Which constant a slot takes, and how a column goes with it. For one question. */
final class MentionDecision {
  private final Scene scene;

  MentionDecision(Scene scene) {
    this.scene = scene;
  }

  List<ValueMention> mentions() {
    return scene.question.values();
  }

  /** Return the numbers of the mentions that a slot may take. */
  List<Integer> allowed(Slot slot, Progress progress) {
    int least = slot.role() == Role.CONDITION ? lastOfConditions(slot, progress) : -1;
    List<Integer> allowed = new ArrayList<>();
    for (int i = 0; i < mentions().size(); i++) {
      ValueMention mention = mentions().get(i);
      boolean free = !progress.usesConstant(mention.from(), mention.to());
      boolean later = mention.from() >= least;
      boolean fits =
          switch (slot.role()) {
            case BOUND, LIMIT, RANGE -> mention.number().isPresent();
            case PATTERN -> mention.number().isEmpty() || mention.quoted();
            default -> true;
          };
      if (free && later && fits) {
        allowed.add(i);
      }
    }
    return allowed;
  }

  /** Conditions of one query take their constants in the order of the question. */
  private int lastOfConditions(Slot slot, Progress progress) {
    return progress
        .latest(Role.CONDITION)
        .filter(it -> it.slot().orElseThrow().query() == slot.query())
        .map(it -> it.words().end())
        .orElse(-1);
  }

  void features(
      Slot slot, Progress progress, List<Integer> allowed, int mention, FeatureList features) {
    ValueMention it = mentions().get(mention);
    long role = Hash.of(200, slot.role().code());
    long fine = Hash.of(role, slot.place().code(), Math.min(slot.index(), 1));
    long sort =
        (it.number().isPresent() ? 1L : 0)
            + (it.quoted() ? 2 : 0)
            + (it.hits().isEmpty() ? 0 : 4)
            + (it.hits().size() > 1 ? 8 : 0);
    long quality = Math.round(it.quality() * 5);
    FeatureList plain = new FeatureList();
    plain.add(Hash.of(201, sort, quality));
    plain.add(Hash.of(202, allowed.indexOf(mention) == 0 ? 1 : 0, allowed.size()));
    plain.add(Hash.of(203, sort, overlap(it)));
    plain.add(Hash.of(204, sort, scene.context.left(it.from(), 1)));
    plain.add(Hash.of(205, scene.context.left(it.from(), 1), scene.context.left(it.from(), 2)));
    plain.add(Hash.of(206, sort, scene.context.right(it.to(), 1)));
    plain.add(Hash.of(207, scene.context.cue(it.from())));
    plain.add(Hash.of(208, it.to() - it.from(), quality));
    plain.add(Hash.of(209, year(it)));
    if (it.to() - it.from() == 1) {
      plain.add(Hash.of(210, Hash.of(scene.question.words().get(it.from()).lower())));
    }
    for (int i = 0; i < plain.size(); i++) {
      features.add(Hash.of(plain.get(i), role));
      features.add(Hash.of(plain.get(i), fine));
    }
  }

  static long year(ValueMention mention) {
    if (mention.number().isEmpty()) {
      return 0;
    }
    if (CalendarYear.is(mention.number().get())) {
      return 1;
    }
    double value = mention.number().get().doubleValue();
    return value < 10 ? 2 : value < 100 ? 3 : value < 10_000 ? 4 : 5;
  }

  /** Whether the words may stand for a name of the schema as well. */
  private long overlap(ValueMention mention) {
    boolean whole = false;
    boolean part = false;
    for (List<NameLink> links :
        List.of(scene.question.columnLinks(), scene.question.tableLinks())) {
      for (NameLink link : links) {
        if (link.exists() && link.overlaps(mention.from(), mention.to())) {
          whole |= link.isWhole();
          part = true;
        }
      }
    }
    return whole ? 2 : part ? 1 : 0;
  }

  /** Add how a column goes with a constant of its own. */
  void pairFeatures(Slot slot, int mention, int column, FeatureList features) {
    ValueMention it = mentions().get(mention);
    var named = scene.question.columns().get(column);
    NameLink link = scene.question.columnLinks().get(column);
    long role = Hash.of(220, slot.role().code(), it.number().isPresent() ? 1 : 0);
    boolean hit = it.hits().stream().anyMatch(h -> h.column().equals(named.ref()));
    boolean exact =
        it.hits().stream()
            .anyMatch(h -> h.column().equals(named.ref()) && h.value().equals(it.text()));
    boolean ofDate = year(it) == 1 && named.kind().isTemporal();
    long head = Hash.of(ofDate ? "year" : named.lemmas().get(named.lemmas().size() - 1));
    long left = scene.context.left(it.from(), 1);
    long near = gap(link, it);
    long type = named.kind().isNumber() || ofDate ? 1 : named.kind().isTemporal() ? 2 : 3;
    features.add(Hash.of(221, role, hit ? 1 : 0, exact ? 1 : 0));
    features.add(Hash.of(222, role, hit ? 1 : 0, Math.min(4, it.hits().size())));
    features.add(Hash.of(223, role, near, scene.facts.linkBucket(column)));
    features.add(Hash.of(224, role, near, hit ? 1 : 0));
    features.add(Hash.of(225, role, left, head));
    features.add(Hash.of(226, role, left, type));
    features.add(Hash.of(227, role, scene.context.left(it.from(), 2), head));
    features.add(Hash.of(228, role, scene.context.right(it.to(), 1), head));
    features.add(Hash.of(229, role, year(it), head));
    features.add(Hash.of(230, role, year(it), type));
    features.add(Hash.of(231, role, year(it), named.key() ? 1 : 0));
    features.add(Hash.of(232, role, scene.context.right(it.to(), 1), type));
    features.add(Hash.of(233, role, scene.context.cue(it.from()), head));
  }

  private static long gap(NameLink link, ValueMention mention) {
    if (!link.exists()) {
      return 99;
    }
    if (link.to() <= mention.from()) {
      return Math.min(6, mention.from() - link.to());
    }
    return link.from() >= mention.to() ? -1 - Math.min(6, link.from() - mention.to()) : 50;
  }
}
