package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Ask;
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
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds figures over a column whose rows are in different units or currencies. */
public final class MixedUnits implements Rule {
  private static final Set<String> UNITS =
      Set.of("currency", "currencycode", "unit", "units", "uom", "unitofmeasure", "measureunit");
  private static final Set<String> MIXING = Set.of("SUM", "AVG", "MEAN", "MIN", "MAX", "MEDIAN");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "mixed-units",
        "Figures over rows in several units or currencies, which a column beside the values names.",
        "SELECT sum(amount) FROM payments",
        "SELECT currency, sum(amount) FROM payments GROUP BY currency",
        "doubt where rows have several");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    Optional<Relation> rows = subject.rows();
    if (rows.isEmpty()) {
      return List.of();
    }
    Set<ColumnUse> units = new LinkedHashSet<>();
    for (AggregateFact aggregate : subject.facts().aggregates()) {
      boolean mixes = MIXING.contains(aggregate.function()) && aggregate.argument().isPresent();
      if (mixes && subject.kind(aggregate.argument().get()).isNumber()) {
        unit(subject, aggregate.argument().get()).ifPresent(units::add);
      }
    }
    return units.stream().map(unit -> ask(subject, unit, rows.get())).toList();
  }

  private static Optional<ColumnUse> unit(Subject subject, ColumnUse value) {
    return subject
        .table(value.use())
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(it -> it.type().kind() == TypeKind.TEXT)
                    .filter(it -> UNITS.contains(fold(it.name())))
                    .findFirst())
        .map(it -> new ColumnUse(value.use(), it.name()))
        .filter(unit -> !Groups.columns(subject).contains(unit));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  private Inquiry ask(Subject subject, ColumnUse unit, Relation rows) {
    Ask ask = Ask.of(rows, "count(DISTINCT " + unit.sql() + ")");
    return ask.then(figures -> judge(subject, unit, figures, ask));
  }

  /** Give a figure for each unit, where the statement gives one in all. */
  private static Optional<SqlText> byUnit(Subject subject, ColumnUse unit) {
    QueryFacts facts = subject.facts();
    boolean one =
        subject.outermost()
            && !facts.nested()
            && facts.groupKeys().isEmpty()
            && facts.order().isEmpty()
            && facts.limit().isEmpty()
            && !facts.having();
    return one
        ? Rewrite.of(subject)
            .once("^\\s*SELECT\\b", it -> "SELECT " + unit.sql() + ",")
            .map(it -> new SqlText(it.value() + " GROUP BY " + unit.sql()))
        : Optional.empty();
  }

  private Inquiry judge(Subject subject, ColumnUse unit, Figures figures, Ask ask) {
    long units = figures.count(0);
    return units < 2
        ? Inquiry.nothing()
        : Inquiry.found(
            Finding.of(
                    name(),
                    Verdict.DOUBT,
                    "the figure mixes rows with "
                        + units
                        + " different values of "
                        + Subject.label(unit))
                .withEvidence(ask.sql())
                .withSuggestion(byUnit(subject, unit))
                .withFigures(Figure.of("units", units)));
  }
}
