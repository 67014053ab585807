package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Each value is found in another table. */
record RelationshipRule(Condition.Relationship condition) implements ContractRule {
  @Override
  public Inquiry examine(ContractSubject subject) {
    Optional<Dataset> other = subject.others().find(condition.to());
    if (other.isEmpty()) {
      return new Inquiry.Unchecked("there is no table " + condition.to());
    }
    Optional<String> missing =
        condition.toColumns().stream().filter(it -> other.get().column(it).isEmpty()).findFirst();
    return missing
        .<Inquiry>map(
            it -> new Inquiry.Unchecked("there is no column " + it + " in " + condition.to()))
        .orElseGet(() -> ask(subject, other.get()));
  }

  private Inquiry ask(ContractSubject subject, Dataset other) {
    String whole =
        subject.sql(condition.columns()).stream()
            .map(it -> it + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    List<String> theirs = theirs(other);
    String orphan =
        whole
            + " AND "
            + tuple(subject.sql(condition.columns()))
            + " NOT IN (SELECT "
            + tuple(theirs)
            + " FROM "
            + other.from()
            + " AS o WHERE "
            + theirs.stream().map(it -> it + " IS NOT NULL").collect(Collectors.joining(" AND "))
            + ")";
    Relation orphans =
        new Relation(subject.dataset().from() + " AS d", Optional.of(subject.picked(orphan)));
    return new Inquiry.Measured(
        List.of(new Measure(subject.all(), subject.count(whole)), new Measure(orphans, "count(*)")),
        figures -> Inquiry.found(judge(subject, figures, orphan)));
  }

  private List<String> theirs(Dataset other) {
    return condition.toColumns().stream()
        .map(it -> other.column(it).map(Column::name).orElse(it))
        .map(it -> "o." + Identifier.quote(it))
        .toList();
  }

  private static String tuple(List<String> names) {
    return names.size() == 1 ? names.get(0) : "(" + String.join(", ", names) + ")";
  }

  private Finding judge(ContractSubject subject, Figures figures, String orphan) {
    long rows = figures.count(0);
    long orphans = figures.count(1);
    Figure[] numbers = {Figure.of("rows", rows), Figure.of("orphans", orphans)};
    String what = String.join(", ", condition.columns());
    if (rows == 0) {
      return subject.vacuous("no row has a value in " + what).withFigures(numbers);
    }
    if (orphans == 0) {
      return subject
          .kept("all " + Counted.rows(rows) + " with " + what + " are found in " + condition.to())
          .withFigures(numbers);
    }
    String sentence =
        orphans
            + " of "
            + Counted.rows(rows)
            + " with "
            + what
            + " are not found in "
            + condition.to();
    boolean allowed = subject.expectation().tolerance().allows(orphans, rows);
    return (allowed ? subject.kept(sentence + ", as is allowed") : subject.broken(sentence))
        .withFigures(numbers)
        .withEvidence(subject.listing(orphan, condition.columns()));
  }
}
