package dev.lakewright.gateway.llama;

import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelOutcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One call between the thread that asked and the one that writes. Its first outcome counts. */
final class Call {
  private final ModelListener listener;
  private final CompletableFuture<ModelOutcome> outcome = new CompletableFuture<>();

  Call(ModelListener listener) {
    this.listener = listener;
  }

  /** Return whether nobody waits any more, so that writing on would be in vain. */
  boolean isOver() {
    return outcome.isDone();
  }

  /** Let a part of the reply be heard, but none after the call is over. */
  synchronized void hear(String part) {
    if (!isOver()) {
      listener.heard(part);
    }
  }

  synchronized void finish(ModelOutcome end) {
    outcome.complete(end);
  }

  void cancel() {
    finish(ModelOutcome.failed(FailureKind.CANCELLED, "the call was cancelled"));
  }

  /** Wait for the outcome, as long as the caller has patience. */
  ModelOutcome await(Duration patience) {
    try {
      return outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      finish(ModelOutcome.failed(FailureKind.TIMED_OUT, "no reply came in time"));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      cancel();
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    }
    return outcome.join();
  }
}
