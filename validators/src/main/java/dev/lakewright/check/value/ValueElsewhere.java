package dev.lakewright.check.value;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds other columns of a filter's table that hold the filter's value too. */
public final class ValueElsewhere implements Rule {
  private static final int MOST_COLUMNS = 20;
  private static final long MOST_ROWS = 1_000_000;

  @Override
  public RuleCard card() {
    return new RuleCard(
        "value-elsewhere",
        "A filter's value that another column of the table holds too, so that the filter may be on"
            + " the wrong one.",
        "SELECT * FROM flights WHERE origin = 'Oslo'",
        "SELECT * FROM flights WHERE destination = 'Oslo'",
        "note");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    return subject.facts().filters().stream()
        .filter(it -> it.operator().equals("=") && it.literals().size() == 1)
        .filter(it -> subject.kind(it.column()) == TypeKind.TEXT)
        .flatMap(it -> ask(subject, it).stream())
        .toList();
  }

  private Optional<Inquiry> ask(Subject subject, FilterFact filter) {
    TableUse use = filter.column().use();
    Table table = subject.table(use).orElseThrow();
    List<String> others =
        table.columns().stream()
            .filter(it -> it.type().kind() == TypeKind.TEXT)
            .map(Column::name)
            .filter(it -> !it.equalsIgnoreCase(filter.column().column()))
            .toList();
    boolean large = table.rowCount().orElse(0) > MOST_ROWS;
    if (others.isEmpty() || others.size() > MOST_COLUMNS || large) {
      return Optional.empty();
    }
    String literal = Identifier.literal(filter.literals().get(0));
    Ask ask =
        new Ask(
            subject.all(use),
            others.stream()
                .map(it -> "count(*) FILTER (WHERE " + Identifier.quote(it) + " = " + literal + ")")
                .toList());
    return Optional.of(ask.then(figures -> judge(filter, others, figures, ask)));
  }

  private Inquiry judge(FilterFact filter, List<String> others, Figures figures, Ask ask) {
    List<String> holders = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      if (figures.count(i) > 0) {
        holders.add(others.get(i) + " (" + Counted.rows(figures.count(i)) + ")");
      }
    }
    return holders.isEmpty()
        ? Inquiry.nothing()
        : Inquiry.found(
            Finding.of(
                    name(),
                    Verdict.NOTE,
                    Counted.value(filter.literals().get(0))
                        + " stands in "
                        + String.join(", ", holders)
                        + " of "
                        + filter.column().use().table().name()
                        + " too, not only in "
                        + filter.column().column())
                .withEvidence(ask.sql()));
  }
}
