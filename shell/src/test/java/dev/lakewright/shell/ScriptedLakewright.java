package dev.lakewright.shell;

import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.run.Stage;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.GateExplanation;
import dev.lakewright.core.sql.Translation;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.export.Exports;
import dev.lakewright.runtime.importing.Imports;
import dev.lakewright.runtime.inspect.Inspector;
import dev.lakewright.runtime.plan.Plans;
import dev.lakewright.runtime.run.Replay;
import dev.lakewright.runtime.run.RunRecord;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Answers what it was told to answer, and fails loudly at anything else. Every stage takes twice as
 * long as the one before, by the times in its events.
 *
 * @param outcomes by question or statement
 */
public record ScriptedLakewright(
    WorkspaceLocation location,
    Catalog catalog,
    Map<String, AskOutcome> outcomes,
    List<RunRecord> records)
    implements Lakewright {
  public ScriptedLakewright {
    outcomes = Map.copyOf(outcomes);
    records = List.copyOf(records);
  }

  @Override
  public LakeName defaultLake() {
    return catalog.lakes().get(0);
  }

  @Override
  public AskOutcome ask(AskRequest request, RunControl control, RunListener listener) {
    return outcome(request, listener, List.of(Stage.values()));
  }

  @Override
  public AskOutcome sql(AskRequest request, RunControl control, RunListener listener) {
    return outcome(request, listener, List.of(Stage.GATE, Stage.RUN, Stage.CHECK));
  }

  @Override
  public Translation translate(AskRequest request, Optional<Dialect> from, Optional<Dialect> to) {
    throw new UnsupportedOperationException("nothing is translated here");
  }

  @Override
  public GateExplanation explain(AskRequest request) {
    throw new AssertionError("not in the script: " + request.text());
  }

  @Override
  public Inspector inspector() {
    throw new AssertionError("nothing is inspected here");
  }

  @Override
  public Exports exports() {
    throw new AssertionError("nothing is exported here");
  }

  @Override
  public Imports imports() {
    throw new AssertionError("nothing is imported here");
  }

  @Override
  public Plans plans() {
    throw new AssertionError("no plans here");
  }

  private AskOutcome outcome(AskRequest request, RunListener listener, List<Stage> stages) {
    AskOutcome outcome = outcomes.get(request.text());
    if (outcome == null) {
      throw new AssertionError("not in the script: " + request.text());
    }
    RunId run = outcome.fold(answer -> answer.run(), (id, why) -> id, (id, why) -> id);
    Duration taken = Duration.ofMillis(1);
    for (Stage stage : stages) {
      listener.happened(new RunEvent.StageStarted(run, SampleAnswers.NOON, stage));
      listener.happened(
          new RunEvent.StageEnded(run, SampleAnswers.NOON.plus(taken), stage, true, "done"));
      taken = taken.multipliedBy(2);
    }
    return outcome;
  }

  @Override
  public boolean isSql(String line) {
    return line.toUpperCase(Locale.ROOT).startsWith("SELECT");
  }

  @Override
  public void export(RunId run, ExportFormat format, Path target) {
    throw new AssertionError("nothing is exported here");
  }

  @Override
  public List<RunRecord> runs(int limit) {
    return records.stream().limit(limit).toList();
  }

  @Override
  public RunRecord run(RunId id) {
    return records.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new LakewrightException(
                    Failure.of(ErrorCode.RUN_UNKNOWN, "there is no run " + id)
                        .withNearest(List.of(records.get(0).id().value()))));
  }

  @Override
  public Replay replay(RunId id, RunControl control) {
    return Replay.of(run(id), records.get(0));
  }

  @Override
  public void addLake(LakeSpec spec) {
    throw new AssertionError("nothing is added here");
  }

  @Override
  public void removeLake(LakeName name) {
    throw new AssertionError("nothing is removed here");
  }

  @Override
  public void close() {}
}
