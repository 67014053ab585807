package dev.lakewright.core.model;

import dev.lakewright.core.error.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * Why there is no reply.
 *
 * @param message half a sentence for people; may hold text of a server, unescaped, never a key
 * @param retryAfter how long the server wants to be left alone, where it says so
 */
public record ModelFailure(FailureKind kind, String message, Optional<Duration> retryAfter) {
  public static ModelFailure of(FailureKind kind, String message) {
    return new ModelFailure(kind, message, Optional.empty());
  }

  public ModelFailure after(Duration pause) {
    return new ModelFailure(kind, message, Optional.of(pause));
  }

  /** Return the failure of a question that needed the model. */
  public Failure of(ModelName model) {
    return Failure.of(kind.code(), "model " + model + ": " + message);
  }
}
