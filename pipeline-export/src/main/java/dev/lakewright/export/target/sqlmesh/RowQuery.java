package dev.lakewright.export.target.sqlmesh;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepVisitor;
import dev.lakewright.export.contract.Statement;
import dev.lakewright.export.step.MapSql;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.Setting;
import java.util.Optional;

/** The query of a step's rows over its inputs' names; empty for steps that are no such model. */
record RowQuery(Relations relations) implements StepVisitor<Optional<String>> {
  private static String parameter(String name) {
    return Setting.read(Setting.variable(name));
  }

  @Override
  public Optional<String> source(Step.Source step) {
    return Scripts.isReadInPlace(step) ? Optional.empty() : relations.source(step);
  }

  @Override
  public Optional<String> sql(Step.Sql step) {
    return Optional.of(Statement.bare(step.sql().render(RowQuery::parameter)));
  }

  @Override
  public Optional<String> check(Step.Check step) {
    String input = step.head().inputs().get(0).value();
    return Optional.of("SELECT * FROM " + Identifier.readable(input));
  }

  @Override
  public Optional<String> branch(Step.Branch step) {
    return Optional.empty();
  }

  @Override
  public Optional<String> map(Step.Map step) {
    return Optional.of(new MapSql(step, RowQuery::parameter, name -> name).query());
  }

  @Override
  public Optional<String> sink(Step.Sink step) {
    return Optional.empty();
  }

  @Override
  public Optional<String> report(Step.Report step) {
    return Optional.empty();
  }
}
