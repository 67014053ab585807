package dev.lakewright.shell.terminal;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A stream of UTF-8 text or bytes that says when nobody reads it or it takes no more. */
public final class Output {
  private final OutputStream sink;

  public Output(OutputStream sink) {
    this.sink = sink;
  }

  /**
   * Write the text at once, unbuffered.
   *
   * @throws ReaderGone if the reading end of a pipe is closed
   * @throws LakewrightException if the text cannot be written for another reason
   */
  public void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, bytes.length);
  }

  /** Write the first {@code length} bytes as {@link #print} does. */
  public void write(byte[] bytes, int length) {
    try {
      sink.write(bytes, 0, length);
      sink.flush();
    } catch (IOException e) {
      throw translated(e);
    }
  }

  private static RuntimeException translated(IOException e) {
    String reason = String.valueOf(e.getMessage());
    if (reason.contains("Broken pipe")) {
      return new ReaderGone(e);
    }
    ErrorCode code = FullDisk.codeOr(e, ErrorCode.OUTPUT_NOT_WRITABLE);
    return new LakewrightException(Failure.of(code, "The output cannot be written: " + reason), e);
  }

  /** Nobody reads the output any more, as after {@code | head}: time to stop without a word. */
  public static final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReaderGone(IOException cause) {
      super(cause);
    }
  }
}
