package dev.lakewright.text.fill;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.sketch.Slot;
import java.util.Set;

/** Which table is joined, or counted, though no column of it is used. For one question. */
final class TableDecision {
  private final Scene scene;

  TableDecision(Scene scene) {
    this.scene = scene;
  }

  void features(Slot slot, Progress progress, int at, FeatureList features) {
    NamedTable table = scene.question.tables().get(at);
    NameLink link = scene.question.tableLinks().get(at);
    RoleKeys keys = RoleKeys.of(slot, "");
    Set<TableName> used = progress.tables(slot.query());
    Set<TableName> all = progress.tables(Math.max(0, slot.query() - 1));
    long bucket = ColumnFacts.linkBucket(link);
    long distance = distance(table.name(), used);
    FeatureList plain = new FeatureList();
    plain.add(Hash.of(300, bucket));
    plain.add(Hash.of(301, bucket, distance));
    plain.add(Hash.of(302, bucket, order(at, link)));
    plain.add(Hash.of(303, used.contains(table.name()) ? 1 : 0));
    plain.add(Hash.of(304, distance, used.size()));
    plain.add(Hash.of(305, all.contains(table.name()) ? 1 : 0, bucket));
    plain.add(Hash.of(306, bucket, rivals(at, link)));
    plain.add(Hash.of(307, columnSupport(table), bucket));
    plain.add(Hash.of(308, Math.round(link.score() * 8)));
    plain.add(Hash.of(309, holdsValue(table) ? 1 : 0, bucket));
    plain.add(Hash.of(310, Math.min(3, table.table().foreignKeys().size()), bucket, distance));
    if (link.exists()) {
      plain.add(Hash.of(311, scene.context.left(link.from(), 1), bucket));
      plain.add(
          Hash.of(312, scene.context.left(link.from(), 1), scene.context.left(link.from(), 2)));
      plain.add(Hash.of(313, scene.context.right(link.to(), 1), bucket));
      boolean taken = progress.usesWords(link.from(), link.to());
      plain.add(Hash.of(314, taken ? 1 : 0, bucket));
    }
    for (int i = 0; i < plain.size(); i++) {
      features.add(Hash.of(plain.get(i), keys.role()));
      features.add(Hash.of(plain.get(i), keys.place()));
    }
  }

  private long distance(TableName table, Set<TableName> used) {
    long least = used.isEmpty() ? 9 : SchemaRelations.FAR;
    for (TableName other : used) {
      least = Math.min(least, scene.relations.distance(table, other));
    }
    return least;
  }

  private long order(int at, NameLink link) {
    if (!link.exists()) {
      return 9;
    }
    long before = 0;
    for (int i = 0; i < scene.question.tables().size(); i++) {
      NameLink other = scene.question.tableLinks().get(i);
      before += i != at && other.isWhole() && other.to() <= link.from() ? 1 : 0;
    }
    return Math.min(before, 2);
  }

  private long rivals(int at, NameLink link) {
    long better = 0;
    for (int i = 0; i < scene.question.tables().size(); i++) {
      NameLink other = scene.question.tableLinks().get(i);
      boolean same = link.exists() && other.overlaps(link.from(), link.to());
      better += i != at && same && other.score() >= link.score() - 0.01 ? 1 : 0;
    }
    return Math.min(better, 2);
  }

  private long columnSupport(NamedTable table) {
    double best = 0;
    for (int i = 0; i < scene.question.columns().size(); i++) {
      if (scene.question.columns().get(i).table().equals(table.name())) {
        best = Math.max(best, scene.question.columnLinks().get(i).score());
      }
    }
    return Math.round(best * 4);
  }

  private boolean holdsValue(NamedTable table) {
    for (ValueMention value : scene.question.values()) {
      if (value.hits().stream().anyMatch(it -> it.column().table().equals(table.name()))) {
        return true;
      }
    }
    return false;
  }
}
