package dev.lakewright.check.group;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Groups;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.ColumnUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds groups by a label that several rows of a table share, so that they are taken together. */
public final class GroupLabel implements Rule {
  /** Share of different values from which on a column names rows rather than sorts them. */
  private static final double NAMING = 0.8;

  @Override
  public RuleCard card() {
    return new RuleCard(
        "group-label",
        "Groups by a name that two rows of a table share, such as two customers called John.",
        "SELECT c.name, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY"
            + " c.name",
        "SELECT c.name, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id"
            + " GROUP BY c.id, c.name",
        "doubt where different rows are taken together");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    if (subject.facts().tables().size() < 2 || subject.facts().aggregates().isEmpty()) {
      return List.of();
    }
    List<ColumnUse> columns = Groups.columns(subject);
    List<Inquiry> inquiries = new ArrayList<>();
    for (ColumnUse column : columns) {
      List<String> own =
          columns.stream()
              .filter(it -> it.use().equals(column.use()))
              .map(ColumnUse::column)
              .toList();
      boolean named =
          own.size() == 1
              && subject.kind(column) == TypeKind.TEXT
              && !subject.refers(column)
              && !subject.key(column.use()).isEmpty()
              && !subject.isKey(column.use(), own);
      if (named) {
        subject.rows().map(rows -> ask(subject, column, rows)).ifPresent(inquiries::add);
      }
    }
    return inquiries;
  }

  private Inquiry ask(Subject subject, ColumnUse column, Relation rows) {
    String name = Identifier.quote(column.column());
    Ask table =
        Ask.of(subject.all(column.use()), "count(" + name + ")", "count(DISTINCT " + name + ")");
    String identity = "(" + String.join(", ", subject.identity(column.use())) + ")";
    Ask used =
        Ask.of(
            rows,
            "count(DISTINCT " + identity + ") FILTER (WHERE " + column.sql() + " IS NOT NULL)",
            "count(DISTINCT " + column.sql() + ")");
    return table.then(
        figures ->
            isLabel(figures)
                ? used.then(counts -> judge(subject, column, counts, used))
                : Inquiry.nothing());
  }

  private static boolean isLabel(Figures figures) {
    long values = figures.count(0);
    long different = figures.count(1);
    return different < values && different >= NAMING * values;
  }

  private Inquiry judge(Subject subject, ColumnUse column, Figures figures, Ask ask) {
    long rows = figures.count(0);
    long labels = figures.count(1);
    if (rows <= labels) {
      return Inquiry.nothing();
    }
    String sentence =
        Counted.rows(rows)
            + " of "
            + column.use().table().name()
            + " share "
            + Counted.of(labels, "value")
            + " of "
            + column.column()
            + ": different ones are taken together";
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, sentence)
            .withEvidence(ask.sql())
            .withSuggestion(
                subject.outermost()
                    ? Rewrite.of(subject).grouped(String.join(", ", subject.identity(column.use())))
                    : Optional.empty())
            .withFigures(Figure.of("rows", rows), Figure.of("labels", labels)));
  }
}
