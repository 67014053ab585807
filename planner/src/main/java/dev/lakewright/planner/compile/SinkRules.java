package dev.lakewright.planner.compile;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepBinder;
import dev.lakewright.core.plan.StepId;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules about what steps write: where it may go, that no two collide, that its columns exist. */
final class SinkRules {
  private final Plan plan;
  private final StepBinder binder;
  private final Map<StepId, List<Column>> columns;
  private final Findings findings;
  private final Map<Path, StepId> targets = new LinkedHashMap<>();

  SinkRules(Plan plan, StepBinder binder, Map<StepId, List<Column>> columns, Findings findings) {
    this.plan = plan;
    this.binder = binder;
    this.columns = columns;
    this.findings = findings;
  }

  void apply() {
    for (Step step : plan.steps()) {
      if (step instanceof Step.Sink sink) {
        target(sink.id(), "sink", sink.to().path(), sharesFile(sink));
        columnsOf(sink);
      } else if (step instanceof Step.Report report) {
        target(report.id(), "report", report.path(), false);
      }
    }
  }

  /** Tables of one DuckDB file may have a sink each. */
  private static boolean sharesFile(Step.Sink sink) {
    return sink.to() instanceof SinkTarget.DuckDbTable;
  }

  private void target(StepId step, String part, String path, boolean shared) {
    Optional<String> refused = binder.refusesTarget(path);
    refused.ifPresent(why -> findings.problem(step, part, why));
    if (refused.isPresent()) {
      return;
    }
    try {
      Path wanted = Path.of(path).normalize();
      for (Map.Entry<Path, StepId> other : targets.entrySet()) {
        boolean same = wanted.startsWith(other.getKey()) || other.getKey().startsWith(wanted);
        if (same && !shared) {
          findings.problem(
              step, part, step + " and " + other.getValue() + " write to the same place: " + path);
        }
      }
      targets.put(wanted, step);
    } catch (InvalidPathException notAPath) {
      findings.problem(step, part, "not a path: " + path);
    }
  }

  private void columnsOf(Step.Sink sink) {
    Optional<List<Column>> input =
        sink.head().inputs().stream().findFirst().map(columns::get).filter(it -> it != null);
    if (input.isEmpty()) {
      return;
    }
    List<String> names = SchemaRules.names(input.get());
    List<String> keys =
        sink.mode().fold(() -> List.<String>of(), () -> List.<String>of(), it -> it);
    List<String> folders =
        sink.to().fold(parquet -> parquet.partitionBy(), csv -> List.of(), table -> List.of());
    List<String> wanted = new ArrayList<>(keys);
    wanted.addAll(folders);
    for (String name : wanted) {
      if (!names.contains(name)) {
        String part = folders.contains(name) ? "sink.partitionBy" : "sink.keys";
        findings.unknown(
            sink.id(), part, "there is no column " + name + " to write by", names, name);
      }
    }
    if (!folders.isEmpty() && folders.size() == names.size()) {
      findings.problem(sink.id(), "sink.partitionBy", "no column is left beside the partitions");
    }
  }
}
