package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.export.importing.draft.Naming;
import dev.lakewright.export.importing.draft.PlanDraft;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A query that must give no rows, as a step that promises to have none. */
final class SingularTest {
  private SingularTest() {}

  static Step step(PlanDraft draft, ModelText text, Naming.Named query) {
    boolean warns =
        Optional.ofNullable(text.config().get("severity"))
            .map(YamlTree::text)
            .filter("warn"::equalsIgnoreCase)
            .isPresent();
    Expectation none =
        Expectation.of(new Condition.RowCount(OptionalLong.empty(), OptionalLong.of(0)))
            .as(warns ? Severity.WARN : Severity.ERROR);
    StepHead head =
        StepHead.of(draft.names().take(DbtImport.stem(text.file())), query.inputs())
            .describedAs("A test: rows that are wrong")
            .with(Contract.of(List.of(none)));
    return new Step.Sql(head, new SqlTemplate(query.text().text()));
  }
}
