package dev.lakewright.text.fill;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.sketch.Place;
import dev.lakewright.text.sketch.Role;
import dev.lakewright.text.sketch.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a column goes with the slots that are filled already. For one slot and one progress. */
final class ProgressFeatures {
  private final Scene scene;
  private final Slot slot;
  private final RoleKeys keys;
  private final Progress progress;
  private final Set<TableName> tables;
  private final List<Progress> own = new ArrayList<>();
  private final Optional<Progress> partner;
  private final Optional<Progress> previous;

  ProgressFeatures(Scene scene, Slot slot, RoleKeys keys, Progress progress) {
    this.scene = scene;
    this.slot = slot;
    this.keys = keys;
    this.progress = progress;
    this.tables = progress.tables(slot.query());
    for (Progress step : progress.steps()) {
      if (step.column().isPresent() && query(step) == slot.query()) {
        own.add(step);
      }
    }
    this.partner = partner();
    this.previous = own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
  }

  private static int query(Progress step) {
    return step.slot().map(Slot::query).orElse(-1);
  }

  /** The column outside of a nested or right query that this one should go with. */
  private Optional<Progress> partner() {
    if (slot.place() == Place.TOP) {
      return Optional.empty();
    }
    boolean nested =
        slot.place() == Place.COMPARED
            || slot.place() == Place.MEMBER
            || slot.place() == Place.NOT_MEMBER;
    List<Progress> steps = progress.steps();
    Progress found = null;
    for (Progress step : steps) {
      Slot other = step.slot().orElseThrow();
      boolean outside = other.query() < slot.query() && step.column().isPresent();
      boolean fits =
          nested
              ? other.role() == Role.LEFT || (found == null && other.role() == Role.HAVING)
              : other.role() == slot.role() && other.index() == slot.index();
      if (outside && fits) {
        found = step;
      }
    }
    return Optional.ofNullable(found);
  }

  void add(int at, FeatureList features) {
    NamedColumn column = scene.question.columns().get(at);
    NameLink link = scene.question.columnLinks().get(at);
    long extent = !link.exists() ? 0 : link.isWhole() ? 2 : 1;
    FeatureList plain = new FeatureList();
    long distance = distance(column.table());
    plain.add(Hash.of(100, distance));
    plain.add(Hash.of(101, distance, scene.facts.linkBucket(at)));
    boolean used = link.exists() && progress.usesWords(link.from(), link.to());
    plain.add(Hash.of(102, used ? 1 : 0, extent, reused(column) ? 1 : 0));
    uses(column, plain);
    partner.ifPresent(
        it -> {
          long relation = relation(it, column);
          plain.add(Hash.of(103, relation, slot.place().code()));
          plain.add(Hash.of(104, relation, extent, slot.place().code()));
        });
    previous.ifPresent(
        it -> {
          plain.add(Hash.of(105, relation(it, column), role(it)));
          plain.add(Hash.of(106, gap(it, link), role(it)));
        });
    for (int i = 0; i < plain.size(); i++) {
      features.add(Hash.of(plain.get(i), keys.role()));
      features.add(Hash.of(plain.get(i), keys.place()));
    }
  }

  private long distance(TableName table) {
    if (tables.isEmpty()) {
      return 9;
    }
    long least = SchemaRelations.FAR;
    for (TableName other : tables) {
      least = Math.min(least, scene.relations.distance(table, other));
    }
    return least;
  }

  private boolean reused(NamedColumn column) {
    return own.stream().anyMatch(it -> it.column().orElseThrow().ref().equals(column.ref()));
  }

  /** For each role filled before, the best relation of a column there with this one. */
  private void uses(NamedColumn column, FeatureList plain) {
    Set<Long> seen = new HashSet<>();
    for (Progress step : own) {
      long feature = Hash.of(107, role(step), relation(step, column));
      if (seen.add(feature)) {
        plain.add(feature);
      }
    }
    plain.add(Hash.of(108, Math.min(own.size(), 3), reused(column) ? 1 : 0));
  }

  private long relation(Progress step, NamedColumn column) {
    return scene.relations.of(step.column().orElseThrow(), column).code();
  }

  private static long role(Progress step) {
    Slot other = step.slot().orElseThrow();
    return Hash.of(other.role().code(), other.item().function().isPresent() ? 1 : 0);
  }

  /** How far the mention stands from the words that the last step used. */
  private static long gap(Progress step, NameLink link) {
    Spent words = step.words();
    if (!link.exists() || words.end() == words.start()) {
      return 99;
    }
    if (link.from() >= words.end()) {
      return Math.min(6, link.from() - words.end());
    }
    return words.start() >= link.to() ? -1 - Math.min(6, words.start() - link.to()) : 50;
  }
}
