package dev.lakewright.router.mcp;

import dev.lakewright.router.heal.FailureKind;
import java.io.IOException;

/** A server that did not do what it was asked; the message is for people. */
final class McpProblem extends IOException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  /**
   * Make a problem.
   *
   * @param kind what it leaves behind
   */
  McpProblem(FailureKind kind, String message) {
    super(message);
    this.kind = kind;
  }

  FailureKind kind() {
    return kind;
  }
}
