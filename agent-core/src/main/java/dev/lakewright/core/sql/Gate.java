package dev.lakewright.core.sql;

/**
 * The one door every statement passes before an engine sees it. Fails closed: what is not fully
 * understood is refused. Safe for use by several threads.
 */
public interface Gate {
  GateOutcome check(GateRequest request);

  /** Check, and say what was seen on the way. */
  GateExplanation explain(GateRequest request);
}
