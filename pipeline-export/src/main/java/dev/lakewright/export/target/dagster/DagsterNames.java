package dev.lakewright.export.target.dagster;

import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.python.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of ops and jobs: a step's own where Dagster allows it, else with {@code _} behind it. */
final class DagsterNames {
  private static final Set<String> REFUSED =
      Set.of(
          ("context conf config meta arg_dict dict input_arg_dict output_arg_dict int str float bool"
                  + " input output")
              .split(" "));
  private static final String CLEAN_UP = "clean_up";

  private final Map<StepId, String> ops = new LinkedHashMap<>();
  private final String cleanUp;

  DagsterNames(List<StepId> steps) {
    List<String> taken = new ArrayList<>(REFUSED);
    steps.forEach(it -> taken.add(it.value()));
    for (StepId step : steps) {
      boolean refused =
          REFUSED.contains(step.value())
              || !PythonText.name(step.value(), Set.of()).equals(step.value());
      if (refused) {
        String name = PythonText.name(step.value() + "_", taken);
        taken.add(name);
        ops.put(step, name);
      }
    }
    this.cleanUp = PythonText.name(CLEAN_UP, taken);
  }

  /** Return the name of a step's op where it is not the step's own. */
  Optional<String> other(StepId step) {
    return Optional.ofNullable(ops.get(step));
  }

  /** Return the name of the op that removes what steps left. */
  String cleanUp() {
    return cleanUp;
  }

  static String job(PlanName plan) {
    return PythonText.name(plan.value().replace('-', '_'), REFUSED);
  }

  static String module(PlanName plan) {
    return "plan_" + plan.value().replace('-', '_');
  }
}
