package dev.lakewright.shell.mcp;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes what is written, and hands it out by the line. */
final class LineQueue extends OutputStream {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();

  @Override
  public synchronized void write(int one) {
    if (one == '\n') {
      lines.add(open.toString(StandardCharsets.UTF_8));
      open.reset();
    } else {
      open.write(one);
    }
  }

  /** Wait for the next line; empty where none comes in time. */
  Optional<String> next(long millis) throws InterruptedException {
    return Optional.ofNullable(lines.poll(millis, TimeUnit.MILLISECONDS));
  }

  /** Return what was written behind the last line's end. */
  synchronized String rest() {
    return open.toString(StandardCharsets.UTF_8);
  }
}
