package dev.lakewright.text.fill;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.Mask;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.schema.NamedColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks for or against each column of a question, whatever the slot: how it is mentioned,
 * what stands around the mention, what kind of column it is. For one thread.
 */
final class ColumnFacts {
  private static final int MOST_WORDS = 24;

  private final LinkedQuestion question;
  private final SchemaRelations relations;
  private final Context context;
  private final Map<TableName, NameLink> tableLinks = new HashMap<>();
  private final Map<TableName, Integer> tableOrder = new HashMap<>();
  private final List<FeatureList> core = new ArrayList<>();
  private final List<FeatureList> wide = new ArrayList<>();
  private final long[] linkBuckets;

  ColumnFacts(LinkedQuestion question, SchemaRelations relations, Context context) {
    this.question = question;
    this.relations = relations;
    this.context = context;
    int mentioned = 0;
    for (int i = 0; i < question.tables().size(); i++) {
      NameLink link = question.tableLinks().get(i);
      TableName name = question.tables().get(i).name();
      tableLinks.put(name, link);
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < question.tables().size(); i++) {
      if (question.tableLinks().get(i).isWhole()) {
        order.add(i);
      }
    }
    order.sort(
        (a, b) ->
            Integer.compare(
                question.tableLinks().get(a).from(), question.tableLinks().get(b).from()));
    for (int i : order) {
      tableOrder.put(question.tables().get(i).name(), Math.min(mentioned++, 3));
    }
    linkBuckets = new long[question.columns().size()];
    for (int i = 0; i < linkBuckets.length; i++) {
      linkBuckets[i] = linkBucket(question.columnLinks().get(i));
    }
    for (int i = 0; i < linkBuckets.length; i++) {
      describe(i);
    }
  }

  FeatureList core(int column) {
    return core.get(column);
  }

  FeatureList wide(int column) {
    return wide.get(column);
  }

  long linkBucket(int column) {
    return linkBuckets[column];
  }

  static long linkBucket(NameLink link) {
    if (!link.exists()) {
      return 1;
    }
    long extent = link.isWhole() ? 3 : link.coverage() >= 0.6 ? 2 : link.head() ? 1 : 0;
    return 2 + extent * 8 + link.kind().code();
  }

  private static long extent(NameLink link) {
    return !link.exists() ? 0 : link.isWhole() ? 3 : link.head() ? 2 : 1;
  }

  /** What kind of column it is, in one number. */
  private long kind(NamedColumn column) {
    long type =
        column.kind().isNumber() ? 1 : column.kind().isTemporal() ? 2 : column.key() ? 3 : 4;
    return type
        + (column.key() ? 8 : 0)
        + (relations.isLabel(column) ? 16 : 0)
        + (relations.isPrimary(column) ? 32 : 0);
  }

  private void describe(int at) {
    NamedColumn column = question.columns().get(at);
    NameLink link = question.columnLinks().get(at);
    NameLink table = tableLinks.getOrDefault(column.table(), NameLink.NONE);
    FeatureList near = new FeatureList();
    FeatureList far = new FeatureList();
    long bucket = linkBuckets[at];
    long kind = kind(column);
    long ofTable = linkBucket(table);
    long order = tableOrder.getOrDefault(column.table(), 4);
    long head = Hash.of(column.lemmas().get(column.lemmas().size() - 1));
    long rivals = rivals(at);
    near.add(Hash.of(1, bucket));
    near.add(Hash.of(2, bucket, rivals));
    near.add(Hash.of(3, extent(link), ofTable));
    near.add(Hash.of(4, kind));
    near.add(Hash.of(5, kind, bucket));
    near.add(Hash.of(6, head));
    near.add(Hash.of(7, order, extent(link)));
    near.add(Hash.of(8, order, kind, extent(link)));
    near.add(Hash.of(9, hits(column), extent(link)));
    near.add(Hash.of(10, place(at, link), extent(link)));
    near.add(Hash.of(11, Math.min(column.position(), 3), kind));
    near.add(Hash.of(12, link.exists() ? Math.round(link.score() * 8) : -1));
    boolean inTable = link.exists() && table.overlaps(link.from(), link.to());
    near.add(Hash.of(13, inTable ? 1 : 0, extent(link), extent(table)));
    if (link.exists()) {
      around(link, near, far, extent(link), kind);
    }
    words(column, kind, bucket, far);
    core.add(near);
    wide.add(far);
  }

  /** How many other columns the same words would do for at least as well. */
  private long rivals(int at) {
    NameLink link = question.columnLinks().get(at);
    if (!link.exists()) {
      return 0;
    }
    long equal = 0;
    long better = 0;
    for (int i = 0; i < question.columns().size(); i++) {
      NameLink other = question.columnLinks().get(i);
      if (i != at && other.overlaps(link.from(), link.to())) {
        better += other.score() > link.score() + 0.01 ? 1 : 0;
        equal += Math.abs(other.score() - link.score()) <= 0.01 ? 1 : 0;
      }
    }
    return Math.min(equal, 2) + 4 * Math.min(better, 2);
  }

  private long hits(NamedColumn column) {
    long best = 0;
    for (ValueMention value : question.values()) {
      boolean hit = value.hits().stream().anyMatch(it -> it.column().equals(column.ref()));
      best = Math.max(best, hit ? 1 + Math.round(value.quality() * 3) : 0);
    }
    return best;
  }

  /** First, last or between among the mentions of columns. */
  private long place(int at, NameLink link) {
    if (!link.exists()) {
      return 0;
    }
    boolean before = false;
    boolean after = false;
    for (int i = 0; i < question.columns().size(); i++) {
      NameLink other = question.columnLinks().get(i);
      if (i != at && other.exists() && other.score() >= 0.4) {
        before |= other.to() <= link.from();
        after |= other.from() >= link.to();
      }
    }
    return 1L + (before ? 1 : 0) + (after ? 2 : 0);
  }

  private void around(NameLink link, FeatureList near, FeatureList far, long extent, long kind) {
    near.add(Hash.of(20, context.left(link.from(), 1), extent));
    near.add(Hash.of(21, context.left(link.from(), 1), context.left(link.from(), 2)));
    near.add(Hash.of(22, context.right(link.to(), 1), extent));
    near.add(Hash.of(23, context.right(link.to(), 1), context.right(link.to(), 2)));
    near.add(Hash.of(24, context.cue(link.from()), extent));
    near.add(Hash.of(25, context.left(link.from(), 1), context.right(link.to(), 1)));
    for (int i = 1; i <= 5; i++) {
      far.add(Hash.of(26, context.left(link.from(), i), extent));
      far.add(Hash.of(27, context.left(link.from(), i), i));
      far.add(Hash.of(29, context.left(link.from(), i), kind));
    }
    for (int i = 1; i <= 3; i++) {
      far.add(Hash.of(28, context.right(link.to(), i), i));
    }
    far.add(Hash.of(30, Math.min(6, link.from() / 2), extent));
  }

  private void words(NamedColumn column, long kind, long bucket, FeatureList far) {
    List<Mask> masks = question.masks();
    far.add(Hash.of(40, Hash.of(masks.get(0).token()), kind, bucket));
    for (int i = 0; i < Math.min(masks.size(), MOST_WORDS); i++) {
      if (masks.get(i).isWord()) {
        long word = Hash.of(masks.get(i).token());
        far.add(Hash.of(41, word, kind));
        for (String lemma : column.lemmas()) {
          far.add(Hash.of(42, word, Hash.of(lemma)));
        }
      }
    }
  }
}
