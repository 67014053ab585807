package dev.lakewright.check.value;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.QueryFacts;
import java.math.BigInteger;
import java.util.List;

/** Says that the conditions, each of which some row meets, leave nothing over together. */
public final class EmptyResult implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "empty-result",
        "Results without a row, and counts of zero.",
        "SELECT * FROM customers WHERE country = 'Norway' AND city = 'Paris'",
        "SELECT count(*) FILTER (WHERE country = 'Norway'), count(*) FILTER (WHERE city = 'Paris')"
            + " FROM customers",
        "note; doubt where HAVING leaves no group");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    if (!subject.outermost() || !isEmpty(subject)) {
      return List.of();
    }
    Finding finding =
        subject.facts().having()
            ? Finding.of(name(), Verdict.DOUBT, "no group meets HAVING")
            : Finding.of(name(), Verdict.NOTE, "no row meets all conditions");
    return List.of(Inquiry.found(finding));
  }

  /** No row, or a single count of zero. */
  private static boolean isEmpty(Subject subject) {
    ResultTable result = subject.result();
    if (result.totalRows() == 0) {
      return !subject.request().facts().equals(QueryFacts.UNKNOWN);
    }
    boolean single = result.totalRows() == 1 && result.columns().size() == 1;
    return single
        && !subject.facts().aggregates().isEmpty()
        && result.rows().size() == 1
        && result.rows().get(0).get(0) instanceof Cell.Whole whole
        && whole.value().equals(BigInteger.ZERO);
  }
}
