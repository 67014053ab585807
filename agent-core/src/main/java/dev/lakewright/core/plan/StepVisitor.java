package dev.lakewright.core.plan;

/** Treats steps by their kind; a new kind breaks every visitor. */
public interface StepVisitor<T> {
  T source(Step.Source step);

  T sql(Step.Sql step);

  T check(Step.Check step);

  T branch(Step.Branch step);

  T map(Step.Map step);

  T sink(Step.Sink step);

  T report(Step.Report step);
}
