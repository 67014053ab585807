package dev.lakewright.check.value;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds stored values that differ from a filter's value in case, accents or outer space only. */
public final class ValueVariants implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "value-variants",
        "Other spellings of a filter's value that are stored too: case, accents, space around it.",
        "SELECT sum(amount) FROM orders WHERE buyer = 'Ann'",
        "SELECT sum(amount) FROM orders WHERE lower(trim(buyer)) = 'ann'",
        "doubt, with the rows that are left out");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    return Stream.concat(facts.filters().stream(), facts.alternatives().stream())
        .distinct()
        .filter(it -> it.operator().equals("=") && it.literals().size() == 1)
        .filter(it -> subject.kind(it.column()) == TypeKind.TEXT)
        .flatMap(it -> Filter.of(subject, it).stream())
        .map(it -> ask(subject, it))
        .toList();
  }

  private Inquiry ask(Subject subject, Filter filter) {
    String literal = Identifier.literal(filter.fact().literals().get(0));
    String variant =
        "lower(strip_accents(trim("
            + filter.column()
            + "))) = lower(strip_accents(trim("
            + literal
            + "))) AND "
            + filter.column()
            + " <> "
            + literal;
    Ask ask = Ask.of(filter.table(), "count(*) FILTER (WHERE " + variant + ")").orOfPart();
    String list =
        "SELECT "
            + filter.column()
            + ", count(*) FROM "
            + filter.table().sql()
            + " WHERE "
            + variant
            + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5";
    return ask.then(
        figures ->
            figures.count(0) == 0
                ? none(filter, figures)
                : new Inquiry.Listed(
                    new SqlText(list),
                    filter.table().rows(),
                    table -> judge(subject, filter, figures.count(0), table, list),
                    Optional.of(unlisted(filter, figures, list))));
  }

  private static Inquiry none(Filter filter, Figures figures) {
    return figures
        .part()
        .<Inquiry>map(
            it -> new Inquiry.Unchecked(it.words() + " there is no variant of " + filter.words()))
        .orElseGet(Inquiry::nothing);
  }

  private Inquiry unlisted(Filter filter, Figures figures, String sql) {
    String where = figures.part().map(it -> " " + it.words()).orElse("");
    String sentence =
        filter.words() + " leaves out other spellings in " + Counted.rows(figures.count(0)) + where;
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, sentence)
            .withEvidence(new SqlText(sql))
            .withFigures(Figure.of("left-out", figures.count(0))));
  }

  private Inquiry judge(Subject subject, Filter filter, long rows, ResultTable table, String sql) {
    String variants =
        table.rows().stream()
            .map(
                row ->
                    Counted.value(row.get(0).text())
                        + " ("
                        + row.get(1).text()
                        + (row.get(1).text().equals("1") ? " row)" : " rows)"))
            .collect(Collectors.joining(", "));
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, filter.words() + " leaves out " + variants)
            .withEvidence(new SqlText(sql))
            .withSuggestion(folded(subject, filter))
            .withFigures(Figure.of("left-out", rows)));
  }

  /** Compare without case, accents and outer space. */
  private static Optional<SqlText> folded(Subject subject, Filter filter) {
    String literal = Identifier.literal(filter.fact().literals().get(0));
    return Rewrite.of(subject)
        .once(
            "(" + Rewrite.reference(filter.fact().column()) + ")\\s*=\\s*" + Pattern.quote(literal),
            it ->
                "lower(strip_accents(trim("
                    + it.group(1)
                    + "))) = lower(strip_accents(trim("
                    + literal
                    + ")))");
  }
}
