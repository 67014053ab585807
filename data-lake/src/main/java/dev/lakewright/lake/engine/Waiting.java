package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.lake.wire.Frame;
import dev.lakewright.lake.wire.WireResults;
import dev.lakewright.lake.wire.WireText;
import java.io.DataInput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Waits for the end of one call, and ends the process where it does not stop when told, goes on
 * long after its time limit, or is not heard of any more.
 */
final class Waiting {
  /** How long a cancelled call may take to stop. */
  private static final long STOPS_WITHIN_MILLIS = 120;

  /** How long after its time limit a call may take to stop. */
  private static final long GRACE_MILLIS = 2_000;

  private static final long SILENT_MILLIS = 20_000;
  private static final long LOOK_MILLIS = 250;

  private final Exchange exchange;
  private final RunControl control;
  private final long begin = System.nanoTime();
  private final long limitMillis;
  private final List<List<Cell>> rows = new ArrayList<>();
  private long stopBy = Long.MAX_VALUE;

  /** The last message of a call, with the rows that came before it. */
  record End(Frame frame, List<List<Cell>> rows) {}

  /**
   * Wait for a call.
   *
   * @param limit that the process itself holds the call to; empty for one without
   */
  Waiting(Exchange exchange, RunControl control, Optional<Duration> limit) {
    this.exchange = exchange;
    this.control = control;
    this.limitMillis = limit.map(it -> it.toMillis() + GRACE_MILLIS).orElse(Long.MAX_VALUE);
  }

  /**
   * Return the end of the call.
   *
   * @throws LakewrightException if there is none: the process is gone, hangs, or was not quick to
   *     stop
   */
  End end() {
    try {
      while (true) {
        Optional<Frame> frame = exchange.next(Duration.ofMillis(patience()));
        if (frame.isPresent() && isLast(frame.get())) {
          return new End(frame.get(), rows);
        }
        lookUp();
      }
    } catch (InterruptedException left) {
      exchange.stop();
      Thread.currentThread().interrupt();
      throw new LakewrightException(Running.cancelled(), left);
    } catch (IOException garbled) {
      exchange.process().kill();
      throw failed("said what cannot be understood: " + garbled.getMessage());
    }
  }

  private long elapsed() {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private long patience() {
    long until = Math.min(Math.min(stopBy, limitMillis) - elapsed(), LOOK_MILLIS);
    return Math.max(1, until);
  }

  private boolean isLast(Frame frame) throws IOException {
    DataInput body = frame.body();
    if (Word.ROWS.is(frame.word())) {
      rows.addAll(WireResults.readRows(body));
      return false;
    }
    if (Word.PROGRESS.is(frame.word())) {
      control.progress().progressed(WireText.read(body), body.readDouble());
      return false;
    }
    if (Word.GONE.is(frame.word())) {
      throw gone();
    }
    return !Word.WAKE.is(frame.word());
  }

  private void lookUp() {
    long now = elapsed();
    if (control.cancellation().isCancelled() && stopBy == Long.MAX_VALUE) {
      stopBy = now + STOPS_WITHIN_MILLIS;
    }
    if (now >= stopBy) {
      exchange.process().kill();
      throw new LakewrightException(Running.cancelled());
    }
    if (now >= limitMillis) {
      exchange.process().kill();
      throw new LakewrightException(
          Failure.of(
              ErrorCode.ENGINE_TIMEOUT,
              "the engine did not stop at the time limit, so its process was ended"));
    }
    if (exchange.process().silentMillis() > SILENT_MILLIS) {
      exchange.process().kill();
      throw failed("gave no sign for " + SILENT_MILLIS / 1_000 + " s and was ended");
    }
  }

  private LakewrightException gone() {
    return control.cancellation().isCancelled()
        ? new LakewrightException(Running.cancelled())
        : failed(exchange.process().end());
  }

  private static LakewrightException failed(String how) {
    return new LakewrightException(
        Failure.of(ErrorCode.ENGINE_FAILED, "the engine's process " + how));
  }
}
