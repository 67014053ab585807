package dev.lakewright.lake.engine;

import dev.lakewright.lake.wire.Frame;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One call under way: what the process says of it, and the way to stop it. */
record Exchange(EngineProcess process, int call, BlockingQueue<Frame> answers)
    implements AutoCloseable {
  /** Wait for the next message; empty where none came in time. */
  Optional<Frame> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(answers.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Ask the process to stop it; whoever waits looks up. */
  void stop() {
    answers.add(Frame.note(call, Word.WAKE.sign()));
    process.stop(call);
  }

  @Override
  public void close() {
    process.forget(call);
  }
}
