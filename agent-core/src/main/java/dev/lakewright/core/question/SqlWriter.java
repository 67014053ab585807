package dev.lakewright.core.question;

import dev.lakewright.core.engine.Probe;

/**
 * Writes SQL for a question. The SQL is a proposal: nothing runs before the gate has seen it.
 * Deterministic for the same question, lake content, settings and results of probes. Safe for use
 * by several threads.
 */
public interface SqlWriter {
  Tier tier();

  /**
   * Write.
   *
   * @param probe shows what a candidate's statement gives; {@link Probe#NONE} where nothing can run
   */
  WriteOutcome write(Question question, Probe probe);
}
