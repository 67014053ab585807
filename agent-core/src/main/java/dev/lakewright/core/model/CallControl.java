package dev.lakewright.core.model;

import dev.lakewright.core.engine.Cancellation;
import java.time.Duration;

/**
 * How the caller steers one call.
 *
 * @param patience for the whole call, from the first byte sent to the last one read
 * @param listener hears the reply as it comes; with {@link ModelListener#SILENT} the provider is
 *     not asked to stream
 */
public record CallControl(Duration patience, Cancellation cancellation, ModelListener listener) {
  /** Return a control that nobody else holds: never cancelled, silent. */
  public static CallControl within(Duration patience) {
    return new CallControl(patience, new Cancellation(), ModelListener.SILENT);
  }

  public CallControl heardBy(ModelListener other) {
    return new CallControl(patience, cancellation, other);
  }

  public CallControl withPatience(Duration other) {
    return new CallControl(other, cancellation, listener);
  }
}
