package dev.lakewright.export.target.dbt;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.step.Scripts;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how models and tests name the steps that they read. */
record Relations(ExportRequest request) {
  String of(StepId step) {
    return request
        .plan()
        .step(step)
        .filter(Scripts::isReadInPlace)
        .flatMap(this::source)
        .orElse("{{ ref('" + step + "') }}");
  }

  /** Return the source that a step reads. */
  Optional<String> source(Step step) {
    return Optional.ofNullable(request.sources().get(step.id()))
        .map(it -> "{{ source('" + it.variable() + "', '" + step.id() + "') }}");
  }

  /** Return what lets a query name steps as the plan does; empty for none. */
  String imports(Collection<StepId> steps) {
    return steps.stream()
        .map(
            it -> Identifier.readable(it.value()) + " as (\n  select * from " + of(it) + "\n),\n\n")
        .collect(Collectors.joining());
  }
}
