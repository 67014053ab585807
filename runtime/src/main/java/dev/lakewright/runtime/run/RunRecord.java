package dev.lakewright.runtime.run;

import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.question.Earlier;
import dev.lakewright.core.run.RunId;
import java.util.List;
import java.util.Optional;

/**
 * What a bundle says of its run; the content of {@code run.json}.
 *
 * @param role of who asked; empty where the workspace had no policy
 * @param kind {@code question} or {@code sql}
 * @param startedAt ISO-8601, UTC
 * @param catalog fingerprint of the lake as it was
 * @param outcome {@code answered}, {@code abstained} or the name of an error code
 * @param message why there is no answer; empty where there is one
 * @param digest of the result
 * @param route through which tools it went
 */
public record RunRecord(
    RunId id,
    String role,
    String kind,
    String input,
    String lake,
    String startedAt,
    long elapsedMillis,
    RunSettings settings,
    String catalog,
    String outcome,
    String message,
    Optional<String> reading,
    Optional<String> sql,
    Optional<Double> confidence,
    Optional<String> tier,
    Optional<Long> rows,
    Optional<String> digest,
    List<CheckLine> checks,
    RouteTaken route) {

  /** Version of the bundle's form that this code writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  public RunRecord {
    checks = List.copyOf(checks);
  }

  /**
   * Settings that a replay needs.
   *
   * @param tiers that might write; empty for all
   */
  public record RunSettings(
      double confidence,
      long timeoutMillis,
      long maxRows,
      boolean choices,
      String checks,
      List<String> tiers,
      Optional<Earlier> earlier) {
    public RunSettings {
      tiers = List.copyOf(tiers);
    }

    /** Make settings of a run that every tier might write for. */
    public RunSettings(
        double confidence, long timeoutMillis, long maxRows, boolean choices, String checks) {
      this(confidence, timeoutMillis, maxRows, choices, checks, List.of(), Optional.empty());
    }
  }

  /** A finding as kept. */
  public record CheckLine(
      String check, String verdict, String sentence, Optional<String> evidence) {}
}
