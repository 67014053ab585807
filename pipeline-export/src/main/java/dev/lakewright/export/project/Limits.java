package dev.lakewright.export.project;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Gathers the steps that a target has no form for. */
public final class Limits {
  private Limits() {}

  /**
   * Return them in the plan's order.
   *
   * @param own what the target itself cannot express of a step
   */
  public static List<Inexpressible> of(
      ExportRequest request, Function<Step, Optional<Inexpressible>> own) {
    List<Inexpressible> found = new ArrayList<>();
    for (Step step : request.plan().steps()) {
      source(request, step).or(() -> own.apply(step)).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<Inexpressible> source(ExportRequest request, Step step) {
    boolean closed = step.kind().equals("source") && !request.sources().containsKey(step.id());
    return closed
        ? Optional.of(
            new Inexpressible(
                step.id(),
                "its rows lie in a database file, which exported projects do not open",
                "a Parquet file of them: lakewright sql \"FROM …\" --output FILE.parquet"))
        : Optional.empty();
  }

  /** Return the limit of targets that work on all values of a map in one query. */
  public static Optional<Inexpressible> failedValues(Step step) {
    boolean keeps = step instanceof Step.Map map && map.keepFailed();
    return keeps
        ? Optional.of(
            new Inexpressible(
                step.id(),
                "values of a map that fail cannot be kept in one query",
                "failed: stop, or the targets airflow, kfp and dagster"))
        : Optional.empty();
  }
}
