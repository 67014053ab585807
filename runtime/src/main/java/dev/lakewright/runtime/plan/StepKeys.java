package dev.lakewright.runtime.plan;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.plan.Arguments;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.StepVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names the work of a step: two steps of equal key give equal rows. A key holds what the step does,
 * with the values of the parameters that it uses, the digests of its inputs and the surroundings;
 * not what describes it, how it is retried, or where it stands in the file.
 */
final class StepKeys implements StepVisitor<List<String>> {
  private static final String FORM = "lakewright-step-1";

  private final Arguments arguments;
  private final String surroundings;

  /**
   * Make keys for a run.
   *
   * @param surroundings whatever else changes what steps give
   */
  StepKeys(Arguments arguments, String surroundings) {
    this.arguments = arguments;
    this.surroundings = surroundings;
  }

  /**
   * Return the key.
   *
   * @param inputs digests of the inputs
   */
  String key(Step step, Map<StepId, String> inputs) {
    List<String> parts = new ArrayList<>(List.of(FORM, surroundings, step.kind()));
    parts.addAll(step.accept(this));
    for (StepId input : step.head().inputs()) {
      parts.add(input.value());
      parts.add(Optional.ofNullable(inputs.get(input)).orElse("skipped"));
    }
    step.head().contract().ifPresent(it -> contract(it, parts));
    parts.add("cores " + step.head().resources().cores());
    return Sha.of(parts);
  }

  /** The places of expectations in the file are of no account. */
  private static void contract(Contract contract, List<String> parts) {
    for (Expectation it : contract.all()) {
      parts.add(it.name() + it.condition() + it.severity() + it.where() + it.tolerance());
    }
  }

  private String rendered(SqlTemplate sql) {
    return arguments.render(sql).sql();
  }

  @Override
  public List<String> source(Step.Source step) {
    return List.of(step.from().toString());
  }

  @Override
  public List<String> sql(Step.Sql step) {
    return List.of(rendered(step.sql()));
  }

  @Override
  public List<String> check(Step.Check step) {
    return List.of();
  }

  @Override
  public List<String> branch(Step.Branch step) {
    return List.of(rendered(step.choose()), step.outcomes().toString());
  }

  @Override
  public List<String> map(Step.Map step) {
    String sql =
        step.sql()
            .rendered(
                name ->
                    name.equals(step.as().value())
                        ? "$" + name
                        : arguments.of(name).map(it -> it.sql()).orElse("$" + name))
            .sql();
    return List.of(sql, step.as().value(), step.over().toString(), "" + step.keepFailed());
  }

  @Override
  public List<String> sink(Step.Sink step) {
    return List.of(step.to().toString(), step.mode().toString());
  }

  @Override
  public List<String> report(Step.Report step) {
    return List.of(step.title(), step.path(), "" + step.rows());
  }
}
