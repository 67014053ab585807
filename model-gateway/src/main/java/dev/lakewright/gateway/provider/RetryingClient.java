package dev.lakewright.gateway.provider;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Asks again where that may help, as often as allowed and within the call's patience: after the
 * pause that the server wants, else after one that doubles each time. A reply of which a part was
 * heard is not asked for again.
 */
public final class RetryingClient implements ModelClient {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  private final ModelClient client;
  private final int retries;
  private final Pause pause;
  private final LongSupplier nanos;

  /**
   * Make a client.
   *
   * @param retries most further calls
   * @param nanos a clock that never goes back
   */
  public RetryingClient(ModelClient client, int retries, Pause pause, LongSupplier nanos) {
    this.client = client;
    this.retries = retries;
    this.pause = pause;
    this.nanos = nanos;
  }

  @Override
  public ModelName name() {
    return client.name();
  }

  @Override
  public ModelOutcome ask(ModelRequest request, CallControl control) {
    long end = nanos.getAsLong() + control.patience().toNanos();
    AtomicBoolean heard = new AtomicBoolean();
    CallControl watched = watched(control, heard);
    ModelOutcome outcome = client.ask(request, watched);
    Duration next = FIRST_PAUSE;
    for (int retry = 0; retry < retries && !heard.get(); retry++) {
      Duration left = Duration.ofNanos(end - nanos.getAsLong());
      Duration wait = outcome.fold(reply -> left, RetryingClient::wanted);
      wait = wait.isZero() ? next : wait;
      boolean again = outcome.failure().map(it -> it.kind().isRetriable()).orElse(false);
      if (!again || wait.compareTo(left) >= 0) {
        break;
      }
      if (!pause.pause(wait, control.cancellation())) {
        return ModelOutcome.failed(FailureKind.CANCELLED, "the call was cancelled");
      }
      Duration rest = Duration.ofNanos(Math.max(1, end - nanos.getAsLong()));
      outcome = client.ask(request, watched.withPatience(rest));
      next = next.multipliedBy(2);
    }
    return outcome;
  }

  private static Duration wanted(ModelFailure failure) {
    return failure.retryAfter().orElse(Duration.ZERO);
  }

  private static CallControl watched(CallControl control, AtomicBoolean heard) {
    ModelListener listener = control.listener();
    return listener == ModelListener.SILENT
        ? control
        : control.heardBy(
            part -> {
              heard.set(true);
              listener.heard(part);
            });
  }
}
