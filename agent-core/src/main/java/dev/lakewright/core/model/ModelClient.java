package dev.lakewright.core.model;

/**
 * Asks one language model. What it replies is untrusted text. Safe for use by several threads; each
 * call waits on the caller's thread.
 */
public interface ModelClient {
  /** Return the name that the workspace gives the model. */
  ModelName name();

  /**
   * Ask, and wait for the whole reply.
   *
   * <p>Never throws for what a provider does: every failure is an outcome. A cancelled call returns
   * {@link FailureKind#CANCELLED} at once and leaves no connection open; one that is not done
   * within its patience returns {@link FailureKind#TIMED_OUT}.
   */
  ModelOutcome ask(ModelRequest request, CallControl control);
}
