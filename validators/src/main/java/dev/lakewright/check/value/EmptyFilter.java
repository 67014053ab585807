package dev.lakewright.check.value;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Part;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds conditions that no stored row meets by itself, with the values that come nearest. */
public final class EmptyFilter implements Rule {
  /** One typing error in so many letters. */
  private static final int TYPED = 4;

  @Override
  public RuleCard card() {
    return new RuleCard(
        "empty-filter",
        "Conditions that no row of their table meets, with the nearest stored values.",
        "SELECT * FROM customers WHERE country = 'Norwy'",
        "SELECT * FROM customers WHERE country = 'Norway'",
        "doubt where no row meets it, or where an excluded value is not stored; note where a value"
            + " of a list is not stored");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    return Stream.concat(facts.filters().stream(), facts.alternatives().stream())
        .distinct()
        .flatMap(fact -> Filter.of(subject, fact).stream())
        .flatMap(filter -> ask(subject, filter).stream())
        .toList();
  }

  private Optional<Inquiry> ask(Subject subject, Filter filter) {
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
    Ask ask = new Ask(filter.table(), figures).orOfPart();
    return Optional.of(ask.then(counts -> judge(subject, filter, counts, ask)));
  }

  private Inquiry judge(Subject subject, Filter filter, Figures figures, Ask ask) {
    FilterFact fact = filter.fact();
    if (figures.part().isPresent()) {
      return ofPart(filter, figures, figures.part().get());
    }
    if (figures.count(0) == 0) {
      return Inquiry.found(
          Finding.of(name(), Verdict.DOUBT, Subject.label(fact.column()) + " has no value at all")
              .withEvidence(ask.sql()));
    }
    if (figures.count(1) == 0) {
      boolean named = fact.operator().equals("=") || fact.operator().equals("IN");
      return named
          ? nearest(subject, filter, fact.literals().get(0), ask)
          : none(filter, "", ask, Optional.empty());
    }
    List<String> missing = missing(fact, figures);
    boolean excludes = fact.operator().equals("<>") || fact.operator().equals("NOT IN");
    if (excludes && missing.size() == fact.literals().size()) {
      return new Inquiry.Listed(
          filter.nearest(fact.literals().get(0)),
          filter.table().rows(),
          table -> excludesNothing(filter, "; nearest: " + Counted.values(table), ask),
          Optional.of(excludesNothing(filter, "", ask)));
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

  /** What a part of the rows holds is there; what it does not hold may be elsewhere. */
  private Inquiry ofPart(Filter filter, Figures figures, Part part) {
    return figures.count(1) > 0
        ? Inquiry.nothing()
        : new Inquiry.Unchecked(
            String.format(
                Locale.ROOT,
                "%s no row has %s, so that at most %.2f %% of all have it",
                part.words(),
                filter.words(),
                100 * part.margin(0)));
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

  private Inquiry nearest(Subject subject, Filter filter, String literal, Ask ask) {
    return new Inquiry.Listed(
        filter.nearest(literal),
        filter.table().rows(),
        table ->
            none(
                filter,
                "; nearest: " + Counted.values(table),
                ask,
                table.rows().isEmpty()
                    ? Optional.empty()
                    : stored(subject, filter, literal, table.rows().get(0).get(0).text())),
        Optional.of(none(filter, "", ask, Optional.empty())));
  }

  private Inquiry excludesNothing(Filter filter, String nearest, Ask ask) {
    String sentence = filter.words() + " leaves nothing out" + nearest;
    return Inquiry.found(Finding.of(name(), Verdict.DOUBT, sentence).withEvidence(ask.sql()));
  }

  private Inquiry none(Filter filter, String hint, Ask ask, Optional<SqlText> suggestion) {
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, "no row has " + filter.words() + hint)
            .withEvidence(ask.sql())
            .withSuggestion(suggestion));
  }

  /** Take the stored value in place of one that is a typing error away from it. */
  private static Optional<SqlText> stored(
      Subject subject, Filter filter, String literal, String nearest) {
    String one = literal.strip().toLowerCase(Locale.ROOT);
    int edits = NearestNames.editDistance(one, nearest.strip().toLowerCase(Locale.ROOT));
    if (filter.fact().literals().size() != 1 || edits > Math.max(1, literal.length() / TYPED)) {
      return Optional.empty();
    }
    String old = Identifier.literal(literal);
    return Rewrite.of(subject)
        .once(
            "(" + Rewrite.reference(filter.fact().column()) + "\\s*=\\s*)" + Pattern.quote(old),
            it -> it.group(1) + Identifier.literal(nearest));
  }
}
