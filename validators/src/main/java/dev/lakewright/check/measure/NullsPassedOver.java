package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells how many rows an aggregate or an inequality passes over because a value is missing. */
public final class NullsPassedOver implements Rule {
  private static final Set<String> DROPPING = Set.of("<>", "NOT IN", "NOT LIKE", "NOT ILIKE");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "nulls",
        "Rows that an aggregate, <>, NOT IN or NOT LIKE passes over since the value is missing.",
        "SELECT count(*) FROM customers WHERE country <> 'Norway'",
        "SELECT count(*) FROM customers WHERE country IS DISTINCT FROM 'Norway'",
        "note, with the number of rows");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    if (subject.rows().isEmpty()) {
      return List.of();
    }
    Relation rows = subject.rows().get();
    List<Inquiry> inquiries = new ArrayList<>();
    facts.aggregates().stream()
        .flatMap(it -> it.argument().stream())
        .distinct()
        .filter(column -> mayBeEmpty(subject, column))
        .forEach(
            column -> inquiries.add(ask(column, rows, "aggregate passes over", Optional.empty())));
    Relation all = rows.whole();
    facts.filters().stream()
        .filter(filter -> DROPPING.contains(filter.operator()))
        .filter(filter -> mayBeEmpty(subject, filter.column()))
        .forEach(
            filter ->
                inquiries.add(
                    ask(
                        filter.column(),
                        all,
                        filter.operator() + " leaves out",
                        keeping(subject, filter))));
    return inquiries;
  }

  private static boolean mayBeEmpty(Subject subject, ColumnUse column) {
    return subject.column(column).map(Column::nullable).orElse(false)
        || subject.facts().joins().stream().anyMatch(it -> it.kind() != JoinFact.JoinKind.INNER);
  }

  /** Take an empty value for one that is distinct from the constant. */
  private static Optional<SqlText> keeping(Subject subject, FilterFact filter) {
    return filter.operator().equals("<>")
        ? Rewrite.of(subject)
            .once(
                "(" + Rewrite.reference(filter.column()) + ")\\s*(?:<>|!=)",
                it -> it.group(1) + " IS DISTINCT FROM")
        : Optional.empty();
  }

  private Inquiry ask(ColumnUse column, Relation rows, String verb, Optional<SqlText> suggestion) {
    Ask ask = Ask.of(rows, "count(*)", "count(" + column.sql() + ")").orOfPart();
    return ask.then(figures -> judge(column, verb, figures, ask, suggestion));
  }

  private Inquiry judge(
      ColumnUse column, String verb, Figures figures, Ask ask, Optional<SqlText> suggestion) {
    long rows = figures.count(0);
    long missing = rows - figures.count(1);
    if (missing == 0) {
      return Inquiry.nothing();
    }
    String some =
        figures
            .part()
            .map(it -> "about " + it.share(missing) + " of the rows, " + it.words() + ",")
            .orElse(missing + " of " + Counted.rows(rows));
    String sentence = verb + " " + some + " where " + Subject.label(column) + " is missing";
    return Inquiry.found(
        Finding.of(name(), Verdict.NOTE, sentence)
            .withEvidence(ask.sql())
            .withSuggestion(suggestion)
            .withFigures(Figure.of("rows", rows), Figure.of("missing", missing)));
  }
}
