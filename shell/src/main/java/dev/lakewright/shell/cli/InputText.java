package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.shell.names.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The question or statement of a command: its words, or standard input for {@code -}. */
final class InputText {
  /** Most bytes that standard input is read for. */
  private static final int MOST_BYTES = 1 << 20;

  private final InputStream in;

  InputText(InputStream in) {
    this.in = in;
  }

  /** Return the text; several words of a question are taken as typed without quotes. */
  String of(Arguments arguments) {
    boolean question = arguments.command() == Command.ASK;
    String first = arguments.word(0, question ? "a question" : "a query");
    if (first.equals("-")) {
      arguments.atMost(1);
      return read();
    }
    if (!question && arguments.words().size() > 1) {
      throw Usage.wrong("Put the query in quotes: lakewright sql \"SELECT …\"");
    }
    return String.join(" ", arguments.words());
  }

  /** Return the word, or standard input for {@code -}. */
  String of(String word) {
    return word.equals("-") ? read() : word;
  }

  private String read() {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Usage.wrong("Standard input holds more than " + MOST_BYTES + " bytes.");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
    } catch (CharacterCodingException e) {
      throw new LakewrightException(
          Failure.of(ErrorCode.OPTION_INVALID, "Standard input is not UTF-8 text."), e);
    } catch (IOException e) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "Standard input cannot be read."), e);
    }
  }
}
