package dev.lakewright.runtime.plan;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.plan.Retry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Tries work again where an engine or a file failed it. */
record Tries(Retry retry, Cancellation cancellation, BiConsumer<Integer, Failure> failed) {

  /**
   * Return what the work gives.
   *
   * @throws LakewrightException with the last failure
   */
  <T> T of(Supplier<T> work) {
    int done = 0;
    while (true) {
      try {
        return work.get();
      } catch (LakewrightException problem) {
        done++;
        if (done > retry.times() || !mayPass(problem.failure())) {
          throw problem;
        }
        failed.accept(done, problem.failure());
        pause(retry.pause());
      }
    }
  }

  private boolean mayPass(Failure failure) {
    return failure.code().kind() == ErrorKind.DATA && !cancellation.isCancelled();
  }

  private void pause(Duration time) {
    CountDownLatch over = new CountDownLatch(1);
    Cancellation.Registration stop = cancellation.onCancel(over::countDown);
    boolean stopped;
    try {
      stopped = over.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException leave) {
      Thread.currentThread().interrupt();
      stopped = true;
    } finally {
      stop.close();
    }
    if (stopped) {
      throw new LakewrightException(Failure.of(ErrorCode.CANCELLED_BY_USER, "cancelled"));
    }
  }
}
