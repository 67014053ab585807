package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.SchemaMismatch;
import java.util.List;
import java.util.stream.Collectors;

/** The table has the columns that it promises; no data is read for it. */
record ColumnsRule(Condition.Columns condition) implements ContractRule {
  @Override
  public Inquiry examine(ContractSubject subject) {
    List<SchemaMismatch> found = SchemaMismatch.of(condition, subject.dataset().columns());
    String sentence =
        found.isEmpty()
            ? "the " + condition.wanted().size() + " promised columns are there"
            : found.stream().map(SchemaMismatch::sentence).collect(Collectors.joining("; "));
    Finding finding = found.isEmpty() ? subject.kept(sentence) : subject.broken(sentence);
    return Inquiry.found(finding.withFigures(Figure.of("mismatches", found.size())));
  }
}
