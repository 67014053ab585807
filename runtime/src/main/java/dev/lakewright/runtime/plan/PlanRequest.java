package dev.lakewright.runtime.plan;

import dev.lakewright.core.plan.StepId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Which plan, and how.
 *
 * @param plan its name, or a path to its file
 * @param parameters as typed
 * @param from the step that is run anew with all that follows it, whatever is kept of them
 * @param only the step to run, with what it needs and is not kept; no other results are written
 * @param sample rows of each source to look at; no results are written then
 */
public record PlanRequest(
    String plan,
    Map<String, String> parameters,
    Optional<StepId> from,
    Optional<StepId> only,
    OptionalLong sample) {
  public PlanRequest {
    parameters = new TreeMap<>(parameters);
  }

  public static PlanRequest of(String plan) {
    return new PlanRequest(
        plan, Map.of(), Optional.empty(), Optional.empty(), OptionalLong.empty());
  }

  public PlanRequest with(String parameter, String value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(parameter, value);
    return new PlanRequest(plan, more, from, only, sample);
  }

  public PlanRequest from(StepId step) {
    return new PlanRequest(plan, parameters, Optional.of(step), only, sample);
  }

  public PlanRequest only(StepId step) {
    return new PlanRequest(plan, parameters, from, Optional.of(step), sample);
  }

  public PlanRequest sample(long rows) {
    return new PlanRequest(plan, parameters, from, only, OptionalLong.of(rows));
  }
}
