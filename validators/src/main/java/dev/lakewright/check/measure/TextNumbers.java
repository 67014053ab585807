package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Groups;
import dev.lakewright.check.inquiry.Inquiry;
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
import dev.lakewright.core.sql.ExpressionFact;
import dev.lakewright.core.sql.OrderFact;
import dev.lakewright.core.sql.OutputFact;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds numbers that are stored as texts and compared as such, so that '10' comes before '9'. */
public final class TextNumbers implements Rule {
  private static final Set<String> ORDERED = Set.of("MIN", "MAX", "ARG_MIN", "ARG_MAX");
  private static final Set<String> BOUNDS = Set.of("<", "<=", ">", ">=", "BETWEEN");
  private static final double NEARLY_ALL = 0.9;

  @Override
  public RuleCard card() {
    return new RuleCard(
        "text-numbers",
        "Numbers stored as text that are sorted or compared as text: '10' comes before '9'; and"
            + " texts such as '1,234' that cannot be read as numbers.",
        "SELECT max(price) FROM items",
        "SELECT max(CAST(price AS DOUBLE)) FROM items",
        "doubt where texts of different lengths are nearly all numbers; note where some cannot be"
            + " read");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    Set<ColumnUse> ordered = new LinkedHashSet<>();
    subject.facts().aggregates().stream()
        .filter(it -> ORDERED.contains(it.function()))
        .forEach(it -> it.argument().ifPresent(ordered::add));
    subject.facts().filters().stream()
        .filter(it -> BOUNDS.contains(it.operator()))
        .forEach(it -> ordered.add(it.column()));
    subject.facts().order().stream()
        .map(it -> sorted(subject, it))
        .forEach(it -> it.ifPresent(ordered::add));
    List<Inquiry> inquiries = new ArrayList<>();
    ordered.stream()
        .filter(it -> subject.kind(it) == TypeKind.TEXT)
        .forEach(it -> inquiries.add(ask(subject, it, true)));
    subject.facts().expressions().stream()
        .filter(it -> it.kind() == ExpressionFact.Kind.TEXT_AS_OTHER)
        .flatMap(it -> it.columns().stream())
        .filter(it -> subject.kind(it) == TypeKind.TEXT)
        .forEach(it -> inquiries.add(ask(subject, it, false)));
    return inquiries;
  }

  private static Optional<ColumnUse> sorted(Subject subject, OrderFact order) {
    List<OutputFact> outputs = subject.facts().outputs();
    return order.output().isPresent() && order.output().getAsInt() < outputs.size()
        ? outputs.get(order.output().getAsInt()).origin()
        : Groups.column(subject, order.sql());
  }

  /**
   * Joined with nothing the text is cast by the engine: its CSV reader fails where it should try.
   */
  private Inquiry ask(Subject subject, ColumnUse column, boolean asText) {
    String name = Identifier.quote(column.column());
    Ask ask =
        Ask.of(
                subject.all(column.use()),
                "count(" + name + ")",
                "count(TRY_CAST(" + name + " || '' AS DOUBLE))",
                "min(length(" + name + "))",
                "max(length(" + name + "))")
            .orOfPart();
    return ask.then(
        figures -> asText ? sorted(subject, column, figures, ask) : read(column, figures, ask));
  }

  private Inquiry sorted(Subject subject, ColumnUse column, Figures figures, Ask ask) {
    long values = figures.count(0);
    long numbers = figures.count(1);
    boolean mixed = figures.count(2) != figures.count(3);
    return values == 0 || numbers < NEARLY_ALL * values || !mixed
        ? Inquiry.nothing()
        : Inquiry.found(
            Finding.of(
                    name(),
                    Verdict.DOUBT,
                    Subject.label(column)
                        + " holds numbers as text, and is compared as text: '10' comes before '9'")
                .withEvidence(ask.sql())
                .withSuggestion(numbers == values ? asNumber(subject, column) : Optional.empty())
                .withFigures(Figure.of("values", values), Figure.of("numbers", numbers)));
  }

  /** Read the text as a number where it is compared. */
  private static Optional<SqlText> asNumber(Subject subject, ColumnUse column) {
    Rewrite rewrite = Rewrite.of(subject);
    String name = "(" + Rewrite.reference(column) + ")";
    return rewrite
        .once(
            "\\b(max|min)\\s*\\(\\s*" + name + "\\s*\\)",
            it -> it.group(1) + "(CAST(" + it.group(2) + " AS DOUBLE))")
        .or(
            () ->
                rewrite.once(
                    "(ORDER\\s+BY\\s+)" + name,
                    it -> it.group(1) + "CAST(" + it.group(2) + " AS DOUBLE)"));
  }

  private Inquiry read(ColumnUse column, Figures figures, Ask ask) {
    long values = figures.count(0);
    long numbers = figures.count(1);
    return numbers == 0 || numbers == values
        ? Inquiry.nothing()
        : Inquiry.found(
            Finding.of(
                    name(),
                    Verdict.NOTE,
                    (values - numbers)
                        + " of "
                        + Counted.of(values, "text")
                        + " in "
                        + Subject.label(column)
                        + " cannot be read as a number")
                .withEvidence(ask.sql())
                .withFigures(Figure.of("values", values), Figure.of("numbers", numbers)));
  }
}
