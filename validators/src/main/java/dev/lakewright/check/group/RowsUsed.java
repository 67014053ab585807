package dev.lakewright.check.group;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Part;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.TableUse;
import java.util.List;

/** Tells how many rows of a single table an answer rests on. */
public final class RowsUsed implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "rows-used",
        "How many rows of a single table the answer rests on.",
        "SELECT sum(amount) FROM orders WHERE buyer = 'Ann'",
        "-- the same: how many of all rows that is stands beside the answer",
        "proved; note where no row is used, and of a share where a sample had to do");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    if (!subject.outermost() || facts.nested() || facts.tables().size() != 1) {
      return List.of();
    }
    return subject.rows().map(rows -> ask(facts.tables().get(0), rows)).stream().toList();
  }

  private Inquiry ask(TableUse use, Relation rows) {
    String used = rows.where().map(it -> "count(*) FILTER (WHERE " + it + ")").orElse("count(*)");
    Ask ask = Ask.of(rows.whole(), "count(*)", used).orOfPart();
    return ask.then(figures -> Inquiry.found(told(use, figures, ask)));
  }

  private Finding told(TableUse use, Figures figures, Ask ask) {
    if (figures.part().isPresent()) {
      Part part = figures.part().get();
      String about = "about " + part.share(figures.count(1)) + " of the rows of ";
      return Finding.of(
          name(), Verdict.NOTE, about + use.table().name() + " used, " + part.words());
    }
    boolean none = figures.count(1) == 0;
    String sentence =
        (none ? "none" : figures.count(1))
            + " of "
            + Counted.rows(figures.count(0))
            + " of "
            + use.table().name()
            + " used";
    return Finding.of(name(), none ? Verdict.NOTE : Verdict.PROVED, sentence)
        .withEvidence(ask.sql())
        .withFigures(Figure.of("rows", figures.count(0)), Figure.of("used", figures.count(1)));
  }
}
