package dev.lakewright.shell.interactive;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of standard input, one input each. */
final class PipedLines implements LineSource {
  private final BufferedReader lines;
  private final Conversation conversation;

  PipedLines(InputStream in, Conversation conversation) {
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.conversation = conversation;
  }

  @Override
  public String readInput() {
    String line = conversation.isOver() ? null : next();
    if (line == null) {
      throw new EndOfInput();
    }
    return Lines.asCommand(line);
  }

  private @Nullable String next() {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "Standard input cannot be read."), e);
    }
  }

  /** Standard input is the process's to close. */
  @Override
  public void close() {}
}
