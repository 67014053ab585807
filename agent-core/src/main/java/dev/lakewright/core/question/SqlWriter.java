package dev.lakewright.core.question;

/**
 * Writes SQL for a question. The SQL is a proposal: nothing runs before the gate has seen it.
 * Deterministic for the same question, lake content and settings. Safe for use by several threads.
 */
public interface SqlWriter {
  Tier tier();

  WriteOutcome write(Question question);
}
