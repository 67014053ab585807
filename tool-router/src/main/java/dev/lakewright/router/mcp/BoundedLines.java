package dev.lakewright.router.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8, none of which may be longer than a bound. */
final class BoundedLines implements AutoCloseable {
  private final InputStream in;
  private final int longest;

  BoundedLines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in);
    this.longest = longest;
  }

  /**
   * Wait for the next line; empty at the end.
   *
   * @throws IOException if it is too long
   */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = in.read();
    while (read >= 0 && read != '\n') {
      if (line.size() == longest) {
        throw new IOException("a line of more than " + longest + " bytes");
      }
      line.write(read);
      read = in.read();
    }
    boolean end = read < 0 && line.size() == 0;
    return end ? Optional.empty() : Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
