package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import java.util.List;

/**
 * A test that each row passes or does not.
 *
 * @param looked picks the rows that have what is tested
 * @param bad picks the rows that break it, a part of those
 * @param columns that are shown of broken rows
 * @param holds says what a row that passes does, such as {@code have a value in Total}
 * @param fails says what a row that does not pass does
 */
record RowTest(String looked, String bad, List<String> columns, String holds, String fails) {
  Inquiry of(ContractSubject subject) {
    Ask ask = Ask.of(subject.all(), subject.count(looked), subject.count(bad));
    return ask.then(figures -> Inquiry.found(judge(subject, figures)));
  }

  private Finding judge(ContractSubject subject, Figures figures) {
    long rows = figures.count(0);
    long broken = figures.count(1);
    Figure[] numbers = {Figure.of("rows", rows), Figure.of("broken", broken)};
    if (rows == 0) {
      return subject.vacuous(noRow()).withFigures(numbers);
    }
    if (broken == 0) {
      return subject.kept("all " + Counted.rows(rows) + " " + holds).withFigures(numbers);
    }
    String sentence = broken + " of " + Counted.rows(rows) + " " + fails;
    boolean allowed = subject.expectation().tolerance().allows(broken, rows);
    return (allowed ? subject.kept(sentence + ", as is allowed") : subject.broken(sentence))
        .withFigures(numbers)
        .withEvidence(subject.listing(bad, columns));
  }

  private String noRow() {
    return "there is no row to look at";
  }
}
