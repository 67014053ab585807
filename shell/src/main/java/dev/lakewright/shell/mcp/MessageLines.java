package dev.lakewright.shell.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of bytes, of which the too long ones are read over rather than kept. */
final class MessageLines {
  private final InputStream in;
  private final int longest;

  /**
   * Read from a stream.
   *
   * @param longest bytes of a line that is kept
   */
  MessageLines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in);
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param bytes without the line's end; empty where the line is too long
   */
  record Line(Optional<byte[]> bytes) {}

  /** Wait for the next line; empty at the end. What stands behind the last line's end counts. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean tooLong = false;
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    while (read >= 0 && read != '\n') {
      tooLong |= kept.size() == longest;
      if (!tooLong) {
        kept.write(read);
      }
      read = in.read();
    }
    return Optional.of(new Line(tooLong ? Optional.empty() : Optional.of(kept.toByteArray())));
  }
}
