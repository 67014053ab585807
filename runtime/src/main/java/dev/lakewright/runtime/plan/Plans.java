package dev.lakewright.runtime.plan;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.run.RunId;
import java.util.List;
import java.util.Optional;

/**
 * The plans of a workspace. Safe for use by several threads; each call runs on the caller's thread.
 * Throws {@link dev.lakewright.core.error.LakewrightException} for what the user can mend.
 */
public interface Plans {
  /** Return the names of the plan files of the workspace, in order. */
  List<PlanName> names();

  /** Return the JSON Schema of plan files, for editors. */
  String schema();

  /** Read a plan and check it, without running anything. */
  PlanView view(PlanRequest request);

  /** Check a plan that is no file yet, without running anything. */
  PlanView check(String text);

  /** Tell what a run would do, without running anything. */
  Forecast forecast(PlanRequest request);

  /** Run a plan. Leaves a bundle, whatever the outcome, unless the plan is wrong or is running. */
  PlanOutcome run(PlanRequest request, RunControl control, PlanListener listener);

  /** Return what is kept of a run; empty where it was not one of a plan. */
  Optional<PlanRunReport> find(RunId id);
}
