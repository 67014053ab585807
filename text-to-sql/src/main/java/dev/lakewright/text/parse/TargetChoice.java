package dev.lakewright.text.parse;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.link.Target;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Chooses for a span the target that fits best with the main table and with the other spans. */
final class TargetChoice {
  private static final double FAR = 0.25;
  private static final double MENTIONED = 0.2;
  private static final double MAIN = 0.15;
  private static final double NEIGHBOUR = 0.35;
  private static final double KEY = 0.25;
  private static final double OWN_LABEL = 0.3;
  private static final double OWNER = 1.5;

  private final SchemaIndex schema;
  private final TableName main;
  private final Set<TableName> mentioned;
  private final List<Word> words;

  TargetChoice(SchemaIndex schema, TableName main, Set<TableName> mentioned, List<Word> words) {
    this.schema = schema;
    this.main = main;
    this.mentioned = mentioned;
    this.words = words;
  }

  /**
   * A target with how well it fits.
   *
   * @param fit higher is better
   */
  record Fitted(Target target, double fit) {}

  /** Return the targets that can be joined to the main table, best first. */
  List<Fitted> ranked(Span span, List<Span> spans) {
    return span.targets().stream()
        .filter(target -> distance(target) >= 0)
        .map(target -> new Fitted(target, fit(target, span, spans)))
        .sorted(
            Comparator.comparingDouble(Fitted::fit)
                .reversed()
                .thenComparing(it -> it.target().tables().toString()))
        .toList();
  }

  private int distance(Target target) {
    TableName table = target.tables().iterator().next();
    return schema.joins().distance(main, table).orElse(-1);
  }

  private double fit(Target target, Span span, List<Span> spans) {
    TableName table = target.tables().iterator().next();
    double fit = target.score() - FAR * distance(target);
    fit += mentioned.contains(table) ? MENTIONED : 0;
    fit += table.equals(main) ? MAIN : 0;
    if (target instanceof Target.ToColumn it && it.column().key()) {
      fit -= KEY;
    }
    if (target instanceof Target.ToTable) {
      fit += 0.05;
    }
    if (target instanceof Target.ToColumn it && ownerNear(it.column().table(), span, spans)) {
      fit += NEIGHBOUR;
    }
    if (target instanceof Target.ToValue it && keyNear(it, span, spans, 3)) {
      fit += NEIGHBOUR;
    }
    if (target instanceof Target.ToValue it && keyNear(it, span, spans, 0)) {
      fit += NEIGHBOUR;
    }
    if (target instanceof Target.ToValue it && isOwnLabel(it) && !isNamed(span)) {
      fit -= isOwner(span) ? OWNER : OWN_LABEL;
    }
    return fit;
  }

  /** A table named just before the column, or after it with "of" or "for" between. */
  private boolean ownerNear(TableName owner, Span span, List<Span> spans) {
    for (Span other : spans) {
      boolean names =
          other.targets().stream()
              .anyMatch(t -> t instanceof Target.ToTable it && it.table().name().equals(owner));
      if (names && other.to() == span.from()) {
        return true;
      }
      boolean of = other.from() > span.to() && other.from() - span.to() <= 3;
      if (names && of && linked(span.to(), other.from())) {
        return true;
      }
    }
    return false;
  }

  private boolean linked(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).isAny("of", "for", "from", "by")) {
        return true;
      }
    }
    return false;
  }

  /** Rows asked for are seldom told by their own name, unless the question says "called". */
  private boolean isOwnLabel(Target.ToValue value) {
    return schema
        .table(main)
        .label()
        .map(label -> label.ref().equals(value.hit().column()))
        .orElse(false);
  }

  /** "How many albums does X have": X owns what is counted, so it is not one of it. */
  private boolean isOwner(Span span) {
    return span.from() > 0
        && words.get(span.from() - 1).isAny("do", "does", "did")
        && words.stream().anyMatch(word -> word.isAny("many"));
  }

  private boolean isNamed(Span span) {
    return span.from() > 0
        && words.get(span.from() - 1).isAny("named", "called", "titled", "name", "title", "is");
  }

  /** The value's column or table is named within a few words. */
  private boolean keyNear(Target.ToValue value, Span span, List<Span> spans, int furthest) {
    for (Span other : spans) {
      int gap = other.to() <= span.from() ? span.from() - other.to() : other.from() - span.to();
      if (other.equals(span) || gap < 0 || gap > furthest) {
        continue;
      }
      boolean names =
          other.targets().stream()
              .anyMatch(
                  t ->
                      (t instanceof Target.ToColumn column
                              && column.column().ref().equals(value.hit().column()))
                          || (t instanceof Target.ToTable table
                              && (furthest == 0 || !table.table().name().equals(main))
                              && table.table().name().equals(value.hit().column().table())));
      if (names) {
        return true;
      }
    }
    return false;
  }
}
