package dev.lakewright.check.group;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Groups;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.JoinTree;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.QueryFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds groups that are finer than what is shown of them, so that one label has several rows. */
public final class GroupShown implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "group-shown",
        "Groups by more than is shown: several rows for what looks like one thing.",
        "SELECT country, sum(total) FROM invoices GROUP BY country, city",
        "SELECT country, sum(total) FROM invoices GROUP BY country",
        "doubt where shown labels repeat; note where a key tells the rows apart");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    Optional<List<String>> groups = Groups.of(subject);
    List<String> items = facts.text().items();
    if (!subject.shown()
        || facts.groupKeys().isEmpty()
        || groups.isEmpty()
        || items.size() != facts.outputs().size()) {
      return List.of();
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!facts.outputs().get(i).aggregate() || isAny(items.get(i))) {
        labels.add(items.get(i));
      }
    }
    if (labels.isEmpty() || covers(subject, labels, groups.get())) {
      return List.of();
    }
    return subject.rows().map(rows -> ask(subject, rows, labels, groups.get())).stream().toList();
  }

  /** Some value of a group is shown as if it were the group's. */
  private static boolean isAny(String item) {
    return item.toLowerCase(Locale.ROOT).startsWith("any_value");
  }

  private static boolean covers(Subject subject, List<String> labels, List<String> groups) {
    return groups.stream()
        .allMatch(group -> labels.stream().anyMatch(label -> same(subject, label, group)));
  }

  private static boolean same(Subject subject, String one, String other) {
    Optional<ColumnUse> a = Groups.column(subject, one);
    return one.equalsIgnoreCase(other)
        || (a.isPresent() && a.equals(Groups.column(subject, other)));
  }

  private Inquiry ask(Subject subject, Relation rows, List<String> labels, List<String> groups) {
    String having = subject.facts().text().having().map(it -> " HAVING " + it).orElse("");
    String inner =
        "SELECT "
            + tuple(labels)
            + " AS label FROM "
            + rows.sql()
            + " GROUP BY "
            + Stream.concat(groups.stream(), labels.stream().filter(it -> !isAny(it)))
                .distinct()
                .collect(Collectors.joining(", "))
            + having;
    Ask ask = Ask.of(rows.under(inner), "count(*)", "count(DISTINCT label)");
    return ask.then(figures -> judge(subject, labels, figures, ask));
  }

  private static String tuple(List<String> labels) {
    return labels.size() == 1
        ? "coalesce(CAST(" + labels.get(0) + " AS VARCHAR), '')"
        : "(" + String.join(", ", labels) + ")";
  }

  private Inquiry judge(Subject subject, List<String> labels, Figures figures, Ask ask) {
    long rows = figures.count(0);
    long different = figures.count(1);
    if (rows <= different || different == 0) {
      return Inquiry.nothing();
    }
    boolean apart = isKeyHidden(subject);
    String sentence =
        Counted.rows(rows)
            + " for "
            + different
            + " different values of "
            + String.join(", ", labels)
            + (apart ? ": some are called alike" : ": the groups are finer than what is shown");
    return Inquiry.found(
        Finding.of(name(), apart ? Verdict.NOTE : Verdict.DOUBT, sentence)
            .withEvidence(ask.sql())
            .withFigures(Figure.of("rows", rows), Figure.of("different", different)));
  }

  /** A key that is grouped by and not shown is there to tell namesakes apart. */
  private static boolean isKeyHidden(Subject subject) {
    List<ColumnUse> columns = Groups.columns(subject);
    return columns.size() == subject.facts().groupKeys().size()
        && columns.stream()
            .filter(it -> !isShown(subject, it))
            .allMatch(it -> isNamesake(subject, it) || subject.refers(it));
  }

  /** A key of the rows themselves would make every row a group of its own. */
  private static boolean isNamesake(Subject subject, ColumnUse key) {
    return subject.isKey(key.use(), List.of(key.column()))
        && !new JoinTree(subject).once(List.of(key.use()));
  }

  private static boolean isShown(Subject subject, ColumnUse column) {
    return subject.facts().outputs().stream()
        .anyMatch(it -> it.origin().filter(column::equals).isPresent());
  }
}
