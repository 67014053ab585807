package dev.lakewright.bench.tiers;

import dev.lakewright.bench.score.ExecutionMatch;
import dev.lakewright.bench.score.Verdict;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.model.ModelCost;
import dev.lakewright.core.model.ModelSkill;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.model.ModelAccess;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The whole product over one database, with one model that writes for every tier. */
final class TierExaminee implements AutoCloseable {
  private static final LakeName LAKE = new LakeName("set");
  private static final int PROBED_ROWS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Lakewright lakewright;
  private final Lakewright constrained;
  private final ExecutionMatch match;
  private final PlainPrompt plain;

  private TierExaminee(
      Lakewright lakewright, Lakewright constrained, ExecutionMatch match, PlainPrompt plain) {
    this.lakewright = lakewright;
    this.constrained = constrained;
    this.match = match;
    this.plain = plain;
  }

  static TierExaminee open(Path database, Path workspace, ModelSpec model, ModelAccess access)
      throws SQLException {
    Lakewright free = lakewright(database, workspace.resolve("free"), model, access);
    Lakewright held =
        lakewright(database, workspace.resolve("held"), model.with(ModelSkill.GRAMMAR), access);
    PlainPrompt plain = new PlainPrompt(free.catalog().describe(LAKE), model, access);
    return new TierExaminee(free, held, ExecutionMatch.over(database), plain);
  }

  private static Lakewright lakewright(
      Path database, Path workspace, ModelSpec model, ModelAccess access) {
    WorkspaceStore store = new WorkspaceStore(WorkspaceLocation.at(workspace));
    store.addLake(new LakeSpec(LAKE, List.of(database.toAbsolutePath().normalize().toString())));
    store.addModel(model);
    OpenRequest request =
        new OpenRequest(
            workspace,
            workspace,
            Optional.empty(),
            Clock.systemUTC(),
            new Random(workspace.hashCode()),
            ProgressListener.SILENT);
    return LakewrightRuntime.open(request.with(access));
  }

  TierTrial examine(TierRow row, SpiderQuestion question) {
    return row == TierRow.PLAIN ? plain(question) : tiers(row, question);
  }

  private TierTrial plain(SpiderQuestion question) {
    long start = System.nanoTime();
    PlainPrompt.Said said = plain.ask(question.text());
    Optional<String> sql = said.sql();
    boolean valid = sql.map(this::runs).orElse(false);
    return trial(
        TierRow.PLAIN,
        question,
        "plain",
        sql.orElse(""),
        valid,
        0.5,
        said.cost(),
        start,
        said.why());
  }

  /** A statement is valid where the product itself would answer with it. */
  private boolean runs(String sql) {
    return lakewright
        .sql(AskRequest.of(sql).withPreviewRows(0), RunControl.free(), RunListener.SILENT)
        .fold(answer -> true, (run, why) -> false, (run, why) -> false);
  }

  /** Show what a statement gives, as far as its first rows. */
  Probe probe() {
    return sql ->
        lakewright
            .sql(
                AskRequest.of(sql.value())
                    .withPreviewRows(PROBED_ROWS)
                    .withChecks(CheckEffort.NONE),
                RunControl.free(),
                RunListener.SILENT)
            .fold(
                answer -> new ProbeOutcome.Seen(answer.result()),
                (run, why) -> new ProbeOutcome.Unseen(why.reason(), false),
                (run, why) -> new ProbeOutcome.Unseen(why.message(), false, Optional.of(why)));
  }

  boolean isRight(SpiderQuestion question, String sql) {
    return match.judge(question.gold(), sql) == Verdict.RIGHT;
  }

  /** Single tiers answer however sure they are; in a cascade the last word counts in any case. */
  private TierTrial tiers(TierRow row, SpiderQuestion question) {
    AskRequest request =
        AskRequest.of(question.text())
            .withPreviewRows(0)
            .withTimeout(PATIENCE)
            .withTiers(row.tiers());
    long start = System.nanoTime();
    Lakewright asked = row.isConstrained() ? constrained : lakewright;
    AskOutcome outcome =
        asked.ask(
            row.isCascade() ? request : request.withConfidence(0),
            RunControl.free(),
            RunListener.SILENT);
    return outcome.fold(
        answer -> answered(row, question, answer, start),
        (run, why) -> abstained(row, question, cost(asked, run), why, start),
        (run, why) ->
            trial(row, question, "", "", false, 0, cost(asked, run), start, why.message()));
  }

  private TierTrial answered(TierRow row, SpiderQuestion question, Answer answer, long start) {
    double confidence = answer.candidate().map(it -> it.confidence()).orElse(0.0);
    return trial(
        row,
        question,
        answer.candidate().map(it -> it.tier().word()).orElse(""),
        answer.query().sql().value(),
        true,
        confidence,
        answer.route().cost(),
        start,
        "");
  }

  private TierTrial abstained(
      TierRow row, SpiderQuestion question, ModelCost cost, Abstention why, long start) {
    String sql = why.readings().stream().findFirst().map(it -> it.sql().value()).orElse("");
    boolean valid = !sql.isEmpty() && runs(sql);
    return trial(row, question, "", sql, valid, why.confidence(), cost, start, why.reason());
  }

  private static ModelCost cost(Lakewright asked, RunId run) {
    return asked.run(run).route().cost();
  }

  private TierTrial trial(
      TierRow row,
      SpiderQuestion question,
      String writer,
      String sql,
      boolean valid,
      double confidence,
      ModelCost cost,
      long start,
      String detail) {
    boolean right = valid && match.judge(question.gold(), sql) == Verdict.RIGHT;
    return new TierTrial(
        row,
        question,
        right,
        valid,
        writer,
        sql,
        confidence,
        cost.tokens().input(),
        cost.tokens().output(),
        (System.nanoTime() - start) / 1e9,
        detail);
  }

  @Override
  public void close() throws SQLException {
    plain.close();
    lakewright.close();
    constrained.close();
    match.close();
  }
}
