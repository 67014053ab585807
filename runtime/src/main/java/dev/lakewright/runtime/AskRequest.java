package dev.lakewright.runtime;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.model.ModelBudget;
import dev.lakewright.core.question.Earlier;
import dev.lakewright.core.question.Tier;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A question or a statement, with what the caller wants of it.
 *
 * @param text as the user typed it
 * @param lake the lake it is about; empty for the workspace's default
 * @param previewRows rows of the result to hand back; the bundle keeps all of them
 * @param timeout longest run time of the query; empty for the workspace's setting
 * @param choices true if a person may be asked back which of several readings is meant
 * @param confidence least confidence to answer with; empty for the workspace's setting
 * @param checks what the answer's checks may cost
 * @param tiers that may write the SQL
 * @param budget what models may cost for it; empty for the workspace's setting
 * @param earlier what was asked before, which the question may go on from
 */
public record AskRequest(
    String text,
    Optional<LakeName> lake,
    int previewRows,
    Optional<Duration> timeout,
    OptionalDouble confidence,
    boolean choices,
    CheckEffort checks,
    Set<Tier> tiers,
    Optional<ModelBudget.Limit> budget,
    Optional<Earlier> earlier) {

  /** Rows handed back where the caller does not say. */
  public static final int PREVIEW_ROWS = 40;

  private static final Set<Tier> EVERY_TIER = Set.of(Tier.values());

  public AskRequest {
    tiers = Set.copyOf(tiers);
  }

  /** Make a request that any tier may write for. */
  public AskRequest(
      String text,
      Optional<LakeName> lake,
      int previewRows,
      Optional<Duration> timeout,
      OptionalDouble confidence,
      boolean choices,
      CheckEffort checks) {
    this(
        text,
        lake,
        previewRows,
        timeout,
        confidence,
        choices,
        checks,
        EVERY_TIER,
        Optional.empty(),
        Optional.empty());
  }

  public static AskRequest of(String text) {
    return new AskRequest(
        text,
        Optional.empty(),
        PREVIEW_ROWS,
        Optional.empty(),
        OptionalDouble.empty(),
        false,
        CheckEffort.FAST);
  }

  public AskRequest in(LakeName name) {
    return new AskRequest(
        text,
        Optional.of(name),
        previewRows,
        timeout,
        confidence,
        choices,
        checks,
        tiers,
        budget,
        earlier);
  }

  public AskRequest withPreviewRows(int rows) {
    return new AskRequest(
        text, lake, rows, timeout, confidence, choices, checks, tiers, budget, earlier);
  }

  public AskRequest withTimeout(Duration longest) {
    return new AskRequest(
        text,
        lake,
        previewRows,
        Optional.of(longest),
        confidence,
        choices,
        checks,
        tiers,
        budget,
        earlier);
  }

  public AskRequest withConfidence(double least) {
    return new AskRequest(
        text,
        lake,
        previewRows,
        timeout,
        OptionalDouble.of(least),
        choices,
        checks,
        tiers,
        budget,
        earlier);
  }

  /** Return this with leave to ask back, where the readings of a question differ in results. */
  public AskRequest withChoices() {
    return new AskRequest(
        text, lake, previewRows, timeout, confidence, true, checks, tiers, budget, earlier);
  }

  public AskRequest withChecks(CheckEffort effort) {
    return new AskRequest(
        text, lake, previewRows, timeout, confidence, choices, effort, tiers, budget, earlier);
  }

  public AskRequest withTiers(Set<Tier> some) {
    return new AskRequest(
        text, lake, previewRows, timeout, confidence, choices, checks, some, budget, earlier);
  }

  public AskRequest withBudget(ModelBudget.Limit limit) {
    return new AskRequest(
        text,
        lake,
        previewRows,
        timeout,
        confidence,
        choices,
        checks,
        tiers,
        Optional.of(limit),
        earlier);
  }

  /** Return this as a question that may go on from another. */
  public AskRequest after(Optional<Earlier> before) {
    return new AskRequest(
        text, lake, previewRows, timeout, confidence, choices, checks, tiers, budget, before);
  }
}
