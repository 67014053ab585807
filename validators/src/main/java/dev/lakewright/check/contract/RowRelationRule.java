package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A step gives as many rows as its input lets expect. */
record RowRelationRule(RowRelation relation) implements ContractRule {
  @Override
  public Inquiry examine(ContractSubject subject) {
    Optional<Dataset> input = subject.others().find(relation.input());
    if (input.isEmpty()) {
      return new Inquiry.Unchecked("there is no input " + relation.input());
    }
    Relation over =
        relation.key().isEmpty()
            ? new Relation(input.get().from() + " AS i", Optional.empty())
            : Relation.of(distinct(input.get()), "");
    return new Inquiry.Measured(
        List.of(new Measure(subject.all(), subject.count("true")), new Measure(over, "count(*)")),
        figures -> Inquiry.found(judge(subject, figures)));
  }

  private String distinct(Dataset input) {
    String key =
        relation.key().stream()
            .map(it -> input.column(it).map(Column::name).orElse(it))
            .map(it -> "i." + Identifier.quote(it))
            .collect(Collectors.joining(", "));
    return "SELECT DISTINCT " + key + " FROM " + input.from() + " AS i";
  }

  private Finding judge(ContractSubject subject, Figures figures) {
    long rows = figures.count(0);
    long before = figures.count(1);
    boolean kept =
        switch (relation.kind()) {
          case SAME, ONE_PER_KEY -> rows == before;
          case FEWER -> rows <= before;
          case MORE -> rows >= before;
          case AT_MOST -> rows <= relation.factor() * before;
        };
    String sentence = Counted.rows(rows) + " out, " + words(before);
    return (kept ? subject.kept(sentence) : subject.broken(sentence + promise()))
        .withFigures(Figure.of("rows", rows), Figure.of("before", before));
  }

  private String words(long before) {
    return relation.key().isEmpty()
        ? before + " in " + relation.input()
        : before + " different " + String.join(", ", relation.key()) + " in " + relation.input();
  }

  private String promise() {
    return switch (relation.kind()) {
      case SAME -> ", where as many are promised";
      case ONE_PER_KEY -> ", where one for each is promised";
      case FEWER -> ", where no more are promised";
      case MORE -> ", where no fewer are promised";
      case AT_MOST -> ", where at most " + relation.factor() + " times as many are promised";
    };
  }
}
