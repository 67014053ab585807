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
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.QueryFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds conditions that no stored row meets by itself, with the values that come nearest. */
public final class EmptyFilter implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "empty-filter",
        "Conditions that no row of their table meets, with the nearest stored values.",
        "SELECT * FROM customers WHERE country = 'Norwy'",
        "SELECT * FROM customers WHERE country = 'Norway'",
        "doubt where no row meets it, or where an excluded value is not stored; note where a value of a list is not stored");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    return Stream.concat(facts.filters().stream(), facts.alternatives().stream())
        .distinct()
        .flatMap(fact -> Filter.of(subject, fact).stream())
        .flatMap(filter -> ask(filter).stream())
        .toList();
  }

  private Optional<Inquiry> ask(Filter filter) {
    Optional<String> condition = filter.condition();
    if (condition.isEmpty()) {
      return Optional.empty();
    }
    List<String> figures = new ArrayList<>();
    figures.add("count(" + filter.column() + ")");
    figures.add("count(*) FILTER (WHERE " + condition.get() + ")");
    String operator = filter.fact().operator();
    boolean list = operator.endsWith("IN") || operator.equals("<>");
    for (String literal : list ? filter.fact().literals() : List.<String>of()) {
      if (figures.size() < 22) {
        figures.add(
            "count(*) FILTER (WHERE " + filter.column() + " = " + filter.value(literal) + ")");
      }
    }
    Ask ask = new Ask(filter.table(), figures);
    return Optional.of(ask.then(counts -> judge(filter, counts, ask)));
  }

  private Inquiry judge(Filter filter, Figures figures, Ask ask) {
    FilterFact fact = filter.fact();
    if (figures.count(0) == 0) {
      return Inquiry.found(
          Finding.of(name(), Verdict.DOUBT, Subject.label(fact.column()) + " has no value at all")
              .withEvidence(ask.sql()));
    }
    if (figures.count(1) == 0) {
      boolean named = fact.operator().equals("=") || fact.operator().equals("IN");
      return named ? nearest(filter, fact.literals().get(0), ask) : none(filter, "", ask);
    }
    List<String> missing = missing(fact, figures);
    boolean excludes = fact.operator().equals("<>") || fact.operator().equals("NOT IN");
    if (excludes && missing.size() == fact.literals().size()) {
      return new Inquiry.Listed(
          filter.nearest(fact.literals().get(0)),
          table -> excludesNothing(filter, Counted.values(table), ask));
    }
    return missing.isEmpty()
        ? Inquiry.nothing()
        : Inquiry.found(
            Finding.of(
                    name(),
                    Verdict.NOTE,
                    "no " + Subject.label(fact.column()) + " is " + String.join(" or ", missing))
                .withEvidence(ask.sql()));
  }

  private static List<String> missing(FilterFact fact, Figures figures) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i + 2 < figures.cells().size(); i++) {
      if (figures.count(i + 2) == 0) {
        missing.add(Counted.value(fact.literals().get(i)));
      }
    }
    return missing;
  }

  private Inquiry nearest(Filter filter, String literal, Ask ask) {
    return new Inquiry.Listed(
        filter.nearest(literal), table -> none(filter, "; nearest: " + Counted.values(table), ask));
  }

  private Inquiry excludesNothing(Filter filter, String nearest, Ask ask) {
    String sentence = filter.words() + " leaves nothing out; nearest: " + nearest;
    return Inquiry.found(Finding.of(name(), Verdict.DOUBT, sentence).withEvidence(ask.sql()));
  }

  private Inquiry none(Filter filter, String hint, Ask ask) {
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, "no row has " + filter.words() + hint)
            .withEvidence(ask.sql()));
  }
}
