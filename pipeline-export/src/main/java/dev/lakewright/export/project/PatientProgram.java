package dev.lakewright.export.project;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Retry;
import java.util.Map;

/** A {@code run.sh} of runners that try no step again by themselves: it tries all of them again. */
public final class PatientProgram {
  private PatientProgram() {}

  /** Return a target's own, with the tries and the pause of the most patient step. */
  public static ExportFile file(Class<?> target, Plan plan) {
    Retry most =
        plan.steps().stream()
            .map(step -> step.head().retry())
            .reduce(Retry.NONE, (a, b) -> a.times() >= b.times() ? a : b);
    String text =
        Template.beside(target, "run.sh")
            .fill(
                Map.of(
                    "RETRIES", Integer.toString(most.times()),
                    "PAUSE", Long.toString(most.pause().plusMillis(999).toSeconds())));
    return ExportFile.program("run.sh", text);
  }
}
