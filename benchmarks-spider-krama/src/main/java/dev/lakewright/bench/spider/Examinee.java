package dev.lakewright.bench.spider;

import dev.lakewright.bench.score.ExecutionMatch;
import dev.lakewright.bench.score.Verdict;
import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * The whole product over one database of a set, the way a user runs it: gate, engine and checks
 * included. What it answers with is then judged on the set's own SQLite file. For one thread.
 */
final class Examinee implements AutoCloseable {
  private static final String LAKE = "set";

  private final Lakewright lakewright;
  private final ExecutionMatch match;

  private Examinee(Lakewright lakewright, ExecutionMatch match) {
    this.lakewright = lakewright;
    this.match = match;
  }

  static Examinee open(Path database, Path workspace) throws SQLException {
    LakeSpec lake =
        new LakeSpec(new LakeName(LAKE), List.of(database.toAbsolutePath().normalize().toString()));
    new WorkspaceStore(WorkspaceLocation.at(workspace)).addLake(lake);
    Lakewright lakewright =
        LakewrightRuntime.open(
            new OpenRequest(
                workspace,
                workspace,
                Optional.empty(),
                Clock.systemUTC(),
                new Random(workspace.hashCode()),
                ProgressListener.SILENT));
    return new Examinee(lakewright, ExecutionMatch.over(database));
  }

  /** Make what is loaded on the first question, so that times are those of a warm process. */
  void warm() {
    lakewright.ask(request("how many are there?"), RunControl.free(), RunListener.SILENT);
  }

  QuestionVerdict examine(SpiderQuestion question) {
    long started = System.nanoTime();
    AskOutcome outcome =
        lakewright.ask(request(question.text()), RunControl.free(), RunListener.SILENT);
    double millis = (System.nanoTime() - started) / 1e6;
    return outcome.fold(
        answer -> answered(question, answer, millis),
        (run, why) -> none(question, "abstained", why.reason(), millis),
        (run, why) -> none(question, "failed", why.code() + ": " + why.message(), millis));
  }

  private static AskRequest request(String text) {
    return AskRequest.of(text).withPreviewRows(0).withConfidence(0);
  }

  private QuestionVerdict answered(SpiderQuestion question, Answer answer, double millis) {
    String sql = answer.query().sql().value();
    Verdict verdict = match.judge(question.gold(), sql);
    return new QuestionVerdict(
        question,
        verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        answer.candidate().map(it -> it.reading().words()).orElse(""),
        sql,
        answer.candidate().map(Candidate::confidence).orElse(0.0),
        millis,
        "",
        GoldShape.of(question.gold()),
        match.findsNothing(question.gold()));
  }

  private QuestionVerdict none(SpiderQuestion question, String verdict, String why, double millis) {
    return new QuestionVerdict(
        question,
        verdict,
        "",
        "",
        0,
        millis,
        why,
        GoldShape.of(question.gold()),
        match.findsNothing(question.gold()));
  }

  @Override
  public void close() throws SQLException {
    lakewright.close();
    match.close();
  }
}
