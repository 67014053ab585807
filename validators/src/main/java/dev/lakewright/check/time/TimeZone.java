package dev.lakewright.check.time;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.ExpressionFact;
import dev.lakewright.core.sql.FilterFact;
import java.util.List;
import java.util.stream.Stream;

/** Says in whose time zone the days of a moment with a zone are counted. */
public final class TimeZone implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "time-zone",
        "Days, months or years of a moment with a time zone: they depend on the session's zone.",
        "SELECT month(sent_at), count(*) FROM mails GROUP BY 1",
        "SELECT month(sent_at AT TIME ZONE 'Europe/Oslo'), count(*) FROM mails GROUP BY 1",
        "note");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    Stream<ColumnUse> periods =
        subject.facts().expressions().stream()
            .filter(it -> it.kind() == ExpressionFact.Kind.PERIOD)
            .flatMap(it -> it.columns().stream());
    Stream<ColumnUse> filters = subject.facts().filters().stream().map(FilterFact::column);
    return Stream.concat(periods, filters)
        .distinct()
        .filter(it -> subject.kind(it) == TypeKind.TIMESTAMP_WITH_ZONE)
        .map(
            it ->
                Inquiry.found(
                    Finding.of(
                        name(),
                        Verdict.NOTE,
                        "days of " + Subject.label(it) + " are those of UTC: it has a time zone")))
        .toList();
  }
}
