package dev.lakewright.gateway.transport;

import dev.lakewright.core.model.CallControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What is to stop one model call, and what was seen of its HTTP exchange. Safe for use by several
 * threads.
 */
public final class CallSignals {
  /** Why a call was stopped before its end. */
  public enum Stop {
    CANCELLED,
    TIMED_OUT,
    TOO_LARGE
  }

  /** What a server said instead of a reply. */
  public record Refusal(int status, String body, Optional<String> retryAfter) {}

  private final List<Runnable> onStop = new ArrayList<>();
  private final LongSupplier nanos;
  private final long end;
  private Optional<Stop> stopped = Optional.empty();
  private Optional<Refusal> refusal = Optional.empty();
  private boolean reached;

  CallSignals(Duration patience, LongSupplier nanos) {
    this.nanos = nanos;
    this.end = nanos.getAsLong() + patience.toNanos();
  }

  /** Start the clock of a call. */
  public static CallSignals of(CallControl control) {
    return new CallSignals(control.patience(), System::nanoTime);
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
  }

  /** Stop the call; only the first reason counts. */
  public void stop(Stop why) {
    List<Runnable> actions;
    synchronized (this) {
      if (stopped.isPresent()) {
        return;
      }
      stopped = Optional.of(why);
      actions = List.copyOf(onStop);
    }
    actions.forEach(Runnable::run);
  }

  /** Run the action when the call is stopped; at once if it is. */
  void onStop(Runnable action) {
    synchronized (this) {
      if (stopped.isEmpty()) {
        onStop.add(action);
        return;
      }
    }
    action.run();
  }

  public synchronized Optional<Stop> stopped() {
    return stopped;
  }

  synchronized void refused(Refusal by) {
    refusal = Optional.of(by);
  }

  public synchronized Optional<Refusal> refusal() {
    return refusal;
  }

  synchronized void reached() {
    reached = true;
  }

  /** Return true if a server answered at all. */
  public synchronized boolean isReached() {
    return reached;
  }
}
