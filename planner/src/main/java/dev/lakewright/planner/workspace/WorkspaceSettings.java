package dev.lakewright.planner.workspace;

import java.time.Duration;
import java.util.List;

/**
 * Settings of a workspace.
 *
 * @param timeout longest run time of one query
 * @param maxRows rows after which a query stops
 * @param confidence least confidence that a question is answered with, from 0 to 1
 * @param engine where queries run
 * @param copiesMegabytes that copies of tables may take; 0 for none
 */
public record WorkspaceSettings(
    Duration timeout, long maxRows, double confidence, EnginePlace engine, long copiesMegabytes) {
  public static final WorkspaceSettings DEFAULT =
      new WorkspaceSettings(Duration.ofMinutes(5), 10_000_000, 0.45, EnginePlace.IN_PROCESS, 0);

  static final List<String> KEYS =
      List.of("timeoutSeconds", "maxRows", "confidence", "engine", "copiesMegabytes");
}
