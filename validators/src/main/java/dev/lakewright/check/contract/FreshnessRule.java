package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.contract.Condition;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The newest value is not older than promised. A day counts from its midnight, and a moment without
 * a zone is one of the clock's zone. Values more than a day ahead, such as 9999-12-31, are not what
 * is new, and are passed over.
 */
record FreshnessRule(Condition.Freshness condition, Clock clock) implements ContractRule {
  private static final Duration AHEAD = Duration.ofDays(1);

  @Override
  public Inquiry examine(ContractSubject subject) {
    if (!Constants.kind(subject, condition.column()).isTemporal()) {
      return new Inquiry.Unchecked(condition.column() + " holds no dates or timestamps");
    }
    String column = "CAST(" + subject.sql(condition.column()) + " AS TIMESTAMP)";
    String limit = "TIMESTAMP '" + Moments.text(now().plus(AHEAD)) + "'";
    String sound = column + " BETWEEN TIMESTAMP '0001-01-01 00:00:00' AND " + limit;
    Ask ask =
        Ask.of(
            subject.all(),
            "max(" + column + ") FILTER (WHERE " + subject.picked(sound) + ")",
            subject.count(column + " > " + limit));
    return ask.then(figures -> Inquiry.found(judge(subject, figures).withEvidence(ask.sql())));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(zone()));
  }

  private ZoneId zone() {
    return clock.getZone();
  }

  private Finding judge(ContractSubject subject, Figures figures) {
    long ahead = figures.count(1);
    String beyond = ahead == 0 ? "" : "; " + ahead + " rows lie in the future and do not count";
    Optional<LocalDateTime> newest = Moments.of(figures.cell(0));
    if (newest.isEmpty()) {
      return subject
          .broken("no row has a usable date in " + condition.column() + beyond)
          .withFigures(Figure.of("ahead", ahead));
    }
    Duration age = Duration.between(newest.get(), now());
    String sentence =
        "the newest "
            + condition.column()
            + " is "
            + Moments.text(newest.get())
            + ", "
            + Moments.words(age)
            + " old"
            + beyond;
    boolean fresh = age.compareTo(condition.maxAge()) <= 0;
    String most = "; at most " + Moments.words(condition.maxAge()) + " are promised";
    return (fresh ? subject.kept(sentence) : subject.broken(sentence + most))
        .withFigures(Figure.of("age-seconds", age.toSeconds()), Figure.of("ahead", ahead));
  }
}
