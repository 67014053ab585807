package dev.lakewright.runtime.role;

import java.util.Optional;

/** Where the token of who asks is looked for. */
@FunctionalInterface
public interface TokenSource {
  /** Knows of no token. */
  TokenSource NONE = variable -> Optional.empty();

  /** The environment of this process. */
  TokenSource ENVIRONMENT = variable -> Optional.ofNullable(System.getenv(variable));

  /**
   * Return the token itself.
   *
   * @param variable its name in the environment; one that is set to nothing holds an empty token,
   *     which no workspace knows
   */
  Optional<String> token(String variable);
}
