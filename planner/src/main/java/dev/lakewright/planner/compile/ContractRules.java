package dev.lakewright.planner.compile;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.contract.SchemaMismatch;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepBinder;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.sql.SqlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells promises that cannot hold, whatever the rows are. */
final class ContractRules {
  private final Step step;
  private final StepBinder binder;
  private final Map<StepId, List<Column>> columns;
  private final Findings findings;

  ContractRules(
      Step step, StepBinder binder, Map<StepId, List<Column>> columns, Findings findings) {
    this.step = step;
    this.binder = binder;
    this.columns = columns;
    this.findings = findings;
  }

  void apply(Contract contract) {
    for (SchemaMismatch mismatch :
        SchemaMismatch.of(contract, columns.getOrDefault(step.id(), List.of()))) {
      String part = "contract.columns." + mismatch.column();
      SourceLocation place =
          findings
              .document()
              .places()
              .of("steps." + step.id() + "." + part)
              .orElseGet(() -> findings.document().place(step.id(), "contract"));
      findings.problem(
          place, "the contract of " + step.id() + " cannot hold: " + mismatch.sentence());
    }
    contract.rows().ifPresent(this::rows);
    contract.expectations().forEach(this::expectation);
  }

  private void rows(RowRelation relation) {
    Optional<List<Column>> input = other(relation.input(), "rows");
    for (String key : relation.key()) {
      boolean there =
          input.isEmpty() || input.get().stream().anyMatch(it -> it.name().equalsIgnoreCase(key));
      if (!there) {
        findings.unknown(
            step.id(),
            "contract",
            relation.input() + " has no column " + key,
            SchemaRules.names(input.get()),
            key);
      }
    }
  }

  private Optional<List<Column>> other(String name, String what) {
    List<String> inputs = step.head().inputs().stream().map(StepId::value).toList();
    if (!inputs.contains(name)) {
      findings.unknown(
          step.id(),
          "contract",
          what + " of the contract of " + step.id() + " name " + name + ", which is no input",
          inputs,
          name);
      return Optional.empty();
    }
    return Optional.ofNullable(columns.get(new StepId(name)));
  }

  private void expectation(Expectation expectation) {
    if (expectation.condition() instanceof Condition.Relationship it) {
      relationship(it);
    } else if (expectation.condition() instanceof Condition.CustomSql it) {
      query(expectation, it.query().value());
    } else if (expectation.condition() instanceof Condition.SqlFigure it) {
      query(expectation, it.query().value());
    }
    expectation
        .where()
        .ifPresent(
            rows -> query(expectation, "SELECT 1 FROM " + step.id() + " WHERE (\n" + rows + "\n)"));
  }

  private void relationship(Condition.Relationship relationship) {
    Optional<List<Column>> to = other(relationship.to(), "relationships");
    for (String wanted : relationship.toColumns()) {
      boolean there =
          to.isEmpty() || to.get().stream().anyMatch(it -> it.name().equalsIgnoreCase(wanted));
      if (!there) {
        findings.unknown(
            step.id(),
            "contract",
            relationship.to() + " has no column " + wanted,
            SchemaRules.names(to.get()),
            wanted);
      }
    }
  }

  private void query(Expectation expectation, String sql) {
    Map<StepId, List<Column>> seen = new HashMap<>();
    step.head().inputs().forEach(id -> seen.put(id, columns.getOrDefault(id, List.of())));
    seen.put(step.id(), columns.getOrDefault(step.id(), List.of()));
    Optional<Failure> wrong =
        binder.query(new SqlText(sql), seen).fold(known -> Optional.empty(), Optional::of);
    SourceLocation place =
        expectation.place().orElseGet(() -> findings.document().place(step.id(), "contract"));
    wrong.ifPresent(failure -> findings.problem(failure.at(place)));
  }
}
