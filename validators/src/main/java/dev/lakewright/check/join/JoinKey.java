package dev.lakewright.check.join;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds joins that follow no reference that the catalog knows. */
public final class JoinKey implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "join-key",
        "Joins on other columns than those by which one table refers to the other.",
        "SELECT * FROM orders o JOIN customers c ON o.id = c.id",
        "SELECT * FROM orders o JOIN customers c ON o.customer_id = c.id",
        "proved where the join follows a reference; doubt where another pair of columns is one,"
            + " where the columns are keys of different things, or where their values have little"
            + " in common");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    return subject.facts().joins().stream()
        .flatMap(JoinKey::byTable)
        .flatMap(join -> JoinSides.of(subject, join).stream())
        .flatMap(sides -> look(subject, sides).stream())
        .toList();
  }

  /** A join on columns of several tables is looked at table by table. */
  private static Stream<JoinFact> byTable(JoinFact join) {
    return join.pairs().stream()
        .map(it -> it.earlier().use())
        .distinct()
        .map(
            use ->
                new JoinFact(
                    join.kind(),
                    join.right(),
                    join.pairs().stream().filter(it -> it.earlier().use().equals(use)).toList(),
                    join.onlyEqualities()));
  }

  private Optional<Inquiry> look(Subject subject, JoinSides sides) {
    References references = new References(subject, sides);
    if (references.followed()) {
      return Optional.empty();
    }
    Optional<String> known = references.known();
    if (known.isPresent()) {
      return Optional.of(doubt(sides, "though " + known.get(), along(subject, sides, references)));
    }
    ColumnUse left = sides.join().pairs().get(0).earlier();
    ColumnUse right = sides.join().pairs().get(0).added();
    Optional<String> elsewhere = references.elsewhere(left).or(() -> references.elsewhere(right));
    if (elsewhere.isPresent() && !references.sameTarget()) {
      return Optional.of(doubt(sides, "though " + elsewhere.get(), Optional.empty()));
    }
    if (references.sameTarget() || sides.join().pairs().size() > 1) {
      return Optional.empty();
    }
    if (!references.namesMatch()) {
      return Optional.of(
          doubt(sides, "which are named apart, and no reference is known", Optional.empty()));
    }
    return Optional.of(overlap(sides));
  }

  private Inquiry doubt(JoinSides sides, String why, Optional<SqlText> suggestion) {
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, "the join is on " + sides.names() + ", " + why)
            .withSuggestion(suggestion));
  }

  /** Join by the reference, in the place of the one pair of columns. */
  private static Optional<SqlText> along(Subject subject, JoinSides sides, References references) {
    if (sides.join().pairs().size() != 1 || references.condition().isEmpty()) {
      return Optional.empty();
    }
    String condition = references.condition().get();
    String one = Rewrite.reference(sides.join().pairs().get(0).earlier());
    String other = Rewrite.reference(sides.join().pairs().get(0).added());
    Rewrite rewrite = Rewrite.of(subject);
    return rewrite
        .once(one + "\\s*=\\s*" + other, it -> condition)
        .or(() -> rewrite.once(other + "\\s*=\\s*" + one, it -> condition));
  }

  private Inquiry overlap(JoinSides sides) {
    Ask ask =
        Ask.of(
            sides.grouped(),
            "count(l.k0)",
            "count(r.k0)",
            "count(*) FILTER (WHERE l.n IS NOT NULL AND r.n IS NOT NULL)");
    return ask.then(figures -> judge(sides, figures, ask));
  }

  private Inquiry judge(JoinSides sides, Figures figures, Ask ask) {
    long smaller = Math.min(figures.count(0), figures.count(1));
    long common = figures.count(2);
    if (smaller == 0 || 2 * common >= smaller) {
      return Inquiry.nothing();
    }
    String sentence =
        "the join is on "
            + sides.names()
            + ", which share "
            + common
            + " of "
            + smaller
            + " values";
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, sentence)
            .withEvidence(ask.sql())
            .withFigures(Figure.of("values", smaller), Figure.of("common", common)));
  }
}
