package dev.lakewright.shell.export;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.run.RunId;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.render.SafeText;
import dev.lakewright.shell.terminal.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** All rows of a finished run, as a file or a stream. */
public final class ResultFile {
  private static final int CHUNK = 1 << 16;

  private final Lakewright lakewright;
  private final RunId run;

  public ResultFile(Lakewright lakewright, RunId run) {
    this.lakewright = lakewright;
    this.run = run;
  }

  public void export(ExportFormat format, Path target) {
    lakewright.export(run, format, target);
  }

  /** Write text into a file, whole or not at all. */
  public void write(String text, Path target) {
    TextFile.write(text, target);
  }

  /**
   * Copy every row to standard output; where that is a terminal, what could steer it is escaped.
   *
   * @param cancellation stops the copying between two chunks
   */
  public void stream(ExportFormat format, Console console, Cancellation cancellation) {
    try {
      Path folder = Files.createTempDirectory("lakewright-");
      Path file = folder.resolve("result");
      try {
        lakewright.export(run, format, file);
        copy(file, console, cancellation);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw unwritable("No room for the result in the temporary folder: " + e.getMessage(), e);
    }
  }

  private static void copy(Path file, Console console, Cancellation cancellation)
      throws IOException {
    if (console.facts().output()) {
      copyEscaped(file, console, cancellation);
      return;
    }
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      int length = in.read(chunk);
      while (length > 0) {
        checkStopped(cancellation);
        console.out().write(chunk, length);
        length = in.read(chunk);
      }
    }
  }

  private static void copyEscaped(Path file, Console console, Cancellation cancellation)
      throws IOException {
    char[] chunk = new char[CHUNK];
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int length = in.read(chunk);
      while (length > 0) {
        checkStopped(cancellation);
        console.out().print(SafeText.data(new String(chunk, 0, length)));
        length = in.read(chunk);
      }
    }
  }

  private static void checkStopped(Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      throw new LakewrightException(Failure.of(ErrorCode.CANCELLED_BY_USER, "Cancelled."));
    }
  }

  private static LakewrightException unwritable(String message, IOException cause) {
    ErrorCode code = FullDisk.codeOr(cause, ErrorCode.OUTPUT_NOT_WRITABLE);
    return new LakewrightException(Failure.of(code, message), cause);
  }
}
