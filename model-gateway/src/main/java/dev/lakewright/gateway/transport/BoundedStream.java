package dev.lakewright.gateway.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets no more than so many bytes of a reply through, then stops the call. */
final class BoundedStream extends FilterInputStream {
  private final CallSignals signals;
  private long left;

  BoundedStream(InputStream in, long most, CallSignals signals) {
    super(in);
    this.left = most;
    this.signals = signals;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      signals.stop(CallSignals.Stop.TOO_LARGE);
      throw new IOException("the reply is too large");
    }
  }
}
