package dev.lakewright.export.step;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which steps may be passed over, and when. A step runs if one of its inputs ran and one of
 * the outcomes that it waits for came about; the rows of an input that was passed over are none.
 * That a step was passed over is written into its file.
 */
final class Skipping {
  private static final String MARK = "lakewright";
  private static final String SKIPPED = "skipped";

  private final Set<StepId> maySkip = new HashSet<>();

  Skipping(PlanGraph graph) {
    for (Step step : graph.order()) {
      List<StepId> inputs = step.head().inputs();
      boolean byInputs = !inputs.isEmpty() && maySkip.containsAll(inputs);
      if (byInputs || !step.head().when().isEmpty()) {
        maySkip.add(step.id());
      }
    }
  }

  private boolean maySkip(StepId step) {
    return maySkip.contains(step);
  }

  /** Return true if some step of the plan may be passed over. */
  static boolean happensIn(Plan plan) {
    return plan.steps().stream().anyMatch(step -> !step.head().when().isEmpty());
  }

  Optional<StepScript.Skip> of(Step step, boolean hasRows, List<Column> columns) {
    Optional<String> empty =
        hasRows
            ? Optional.of(
                "COPY ("
                    + Exchange.none(columns)
                    + ") TO ("
                    + Setting.read("result_file")
                    + ") (FORMAT parquet, KV_METADATA {"
                    + MARK
                    + ": '"
                    + SKIPPED
                    + "'});\n")
            : Optional.empty();
    return maySkip(step.id())
        ? Optional.of(new StepScript.Skip(runs(step.head()), empty))
        : Optional.empty();
  }

  private String runs(StepHead head) {
    boolean sureInput =
        head.inputs().isEmpty() || head.inputs().stream().anyMatch(it -> !maySkip(it));
    String inputs =
        sureInput
            ? "true"
            : head.inputs().stream()
                .map(Skipping::ran)
                .collect(Collectors.joining("\n  OR ", "(", ")"));
    String outcomes =
        head.when().isEmpty()
            ? "true"
            : head.when().stream()
                .map(
                    it ->
                        "EXISTS (FROM read_parquet("
                            + Setting.read(input(it.branch()))
                            + ") WHERE outcome = "
                            + Identifier.literal(it.outcome())
                            + ")")
                .collect(Collectors.joining("\n  OR ", "(", ")"));
    return "SELECT " + inputs + "\n  AND " + outcomes + " AS runs;\n";
  }

  private static String ran(StepId step) {
    return "NOT EXISTS (FROM parquet_kv_metadata("
        + Setting.read(input(step))
        + ") WHERE decode(key) = '"
        + MARK
        + "' AND decode(value) = '"
        + SKIPPED
        + "')";
  }

  /** Return the variable that holds the file of a step. */
  static String input(StepId step) {
    return "input_" + step;
  }
}
