package dev.lakewright.check.join;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.JoinFact;
import java.util.List;
import java.util.Optional;

/** Finds joins between columns of different kinds, which compare after a silent cast. */
public final class JoinTypes implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "join-types",
        "Joins between a text and a number or a date, where '007' and 7 may or may not be one key.",
        "SELECT * FROM a JOIN b ON a.code = b.number",
        "SELECT * FROM a JOIN b ON a.code = lpad(CAST(b.number AS VARCHAR), 3, '0')",
        "note");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    return subject.facts().joins().stream()
        .flatMap(join -> join.pairs().stream())
        .flatMap(pair -> differ(subject, pair).stream())
        .map(Inquiry::found)
        .toList();
  }

  private Optional<Finding> differ(Subject subject, JoinFact.Pair pair) {
    TypeKind one = subject.kind(pair.earlier());
    TypeKind other = subject.kind(pair.added());
    boolean coerced = one != other && (one == TypeKind.TEXT || other == TypeKind.TEXT);
    return coerced
        ? Optional.of(
            Finding.of(
                name(),
                Verdict.NOTE,
                typed(subject, pair.earlier())
                    + " is joined with "
                    + typed(subject, pair.added())
                    + ": one is cast to the other's type"))
        : Optional.empty();
  }

  private static String typed(Subject subject, ColumnUse use) {
    String type = subject.column(use).map(Column::type).map(it -> it.sql()).orElse("?");
    return Subject.label(use) + " (" + type + ")";
  }
}
