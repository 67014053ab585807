package dev.lakewright.runtime.plan;

import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunId;
import dev.lakewright.runtime.run.BundleDraft;
import dev.lakewright.runtime.run.RunRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps what happens in a run of a plan, in its bundle. */
final class PlanRunLog implements PlanListener {
  static final String PLAN_FILE = "plan.json";
  static final String KIND = "plan";
  private static final String STEPS_FILE = "steps.jsonl";
  private static final String DONE = "done";

  private final PlanSetting setting;
  private final BundleDraft bundle;
  private final Writer steps;

  private PlanRunLog(PlanSetting setting, BundleDraft bundle, Writer steps) {
    this.setting = setting;
    this.bundle = bundle;
    this.steps = steps;
  }

  static PlanRunLog begin(PlanSetting setting, RunId id, Instant start, String input) {
    BundleDraft bundle = setting.runs().begin(id);
    Path file = bundle.file(STEPS_FILE);
    try {
      Writer steps = Files.newBufferedWriter(file);
      bundle.happened(new RunEvent.RunStarted(id, start, input));
      return new PlanRunLog(setting, bundle, steps);
    } catch (IOException refused) {
      throw notWritable(file, refused);
    }
  }

  @Override
  public synchronized void happened(PlanEvent event) {
    if (event instanceof PlanEvent.StepProgressed) {
      return;
    }
    try {
      steps.write(PlanJson.line(event) + "\n");
      steps.flush();
    } catch (IOException full) {
      throw notWritable(bundle.file(STEPS_FILE), full);
    }
  }

  /** Write what came of the run and give the bundle its name. */
  synchronized void finish(PlanRunReport report, String input) {
    Path file = bundle.file(PLAN_FILE);
    try {
      steps.close();
      Files.writeString(file, PlanJson.write(report));
    } catch (IOException full) {
      throw notWritable(file, full);
    }
    String outcome = report.failure().map(it -> it.code().name()).orElse(DONE);
    bundle.happened(new RunEvent.RunEnded(report.id(), setting.clock().instant(), outcome));
    bundle.finish(record(report, input, outcome));
  }

  private RunRecord record(PlanRunReport report, String input, String outcome) {
    return new RunRecord(
        report.id(),
        setting.role().name(),
        KIND,
        input,
        "",
        report.startedAt(),
        report.elapsedMillis(),
        new RunRecord.RunSettings(0, setting.timeout().toMillis(), Long.MAX_VALUE, false, "none"),
        "",
        outcome,
        report.failure().map(Failure::message).orElse(""),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        RouteTaken.NONE);
  }

  /** Return a request in words. */
  static String words(PlanRequest request) {
    String values =
        request.parameters().entrySet().stream()
            .map(it -> " " + it.getKey() + "=" + it.getValue())
            .collect(Collectors.joining());
    return request.plan() + values;
  }

  private static LakewrightException notWritable(Path file, IOException cause) {
    return new LakewrightException(
        Failure.of(
            FullDisk.codeOr(cause, ErrorCode.WORKSPACE_NOT_WRITABLE),
            "cannot write " + file + ": " + cause.getMessage()),
        cause);
  }
}
