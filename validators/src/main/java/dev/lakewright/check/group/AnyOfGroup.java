package dev.lakewright.check.group;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Groups;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ColumnUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds values that are shown of a group though its rows have several, so that chance decides. */
public final class AnyOfGroup implements Rule {
  private static final Set<String> ANY = Set.of("ANY_VALUE", "FIRST", "LAST", "ARBITRARY");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "any-of-group",
        "A column shown of a group by any_value or first, though the rows of a group differ in it.",
        "SELECT country, any_value(city), count(*) FROM customers GROUP BY country",
        "SELECT country, city, count(*) FROM customers GROUP BY country, city",
        "doubt where groups have several values");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    Optional<List<String>> groups = Groups.of(subject);
    Optional<Relation> rows = subject.rows();
    if (groups.isEmpty() || rows.isEmpty()) {
      return List.of();
    }
    return subject.facts().aggregates().stream()
        .filter(it -> ANY.contains(it.function()))
        .flatMap(it -> it.argument().stream())
        .map(it -> ask(it, groups.get(), rows.get()))
        .toList();
  }

  private Inquiry ask(ColumnUse column, List<String> groups, Relation rows) {
    String inner = "SELECT count(DISTINCT " + column.sql() + ") AS n FROM " + rows.sql();
    String by = groups.isEmpty() ? "" : " GROUP BY " + String.join(", ", groups);
    Ask ask = Ask.of(rows.under(inner + by), "count(*)", "count(*) FILTER (WHERE n > 1)");
    return ask.then(figures -> judge(column, figures, ask));
  }

  private Inquiry judge(ColumnUse column, Figures figures, Ask ask) {
    long several = figures.count(1);
    if (several == 0) {
      return Inquiry.nothing();
    }
    String sentence =
        several
            + " of "
            + Counted.of(figures.count(0), "group")
            + " have several values of "
            + Subject.label(column)
            + ": which one is shown is chance";
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, sentence)
            .withEvidence(ask.sql())
            .withFigures(Figure.of("groups", figures.count(0)), Figure.of("several", several)));
  }
}
