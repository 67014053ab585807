package dev.lakewright.shell.interactive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Lines typed at a terminal, with editing and history. */
final class TerminalLines implements LineSource {
  private final Terminal terminal;
  private final LineReader reader;
  private final Conversation conversation;

  private TerminalLines(Terminal terminal, LineReader reader, Conversation conversation) {
    this.terminal = terminal;
    this.reader = reader;
    this.conversation = conversation;
  }

  /** Take the process's terminal under control; {@link #close} gives it back. */
  static Terminal terminal() {
    try {
      return TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be opened", e);
    }
  }

  /**
   * Read from the terminal. Ctrl+C cancels what the conversation runs; at the prompt it clears the
   * line.
   *
   * @param history empty where none can be kept
   */
  static TerminalLines of(Terminal terminal, Conversation conversation, Optional<Path> history) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("lakewright")
            .parser(new TypedLineParser())
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P> ")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.INSERT_TAB, true);
    history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    terminal.handle(Terminal.Signal.INT, signal -> conversation.cancel());
    return new TerminalLines(terminal, builder.build(), conversation);
  }

  @Override
  public String readInput() {
    while (!conversation.isOver()) {
      try {
        return Lines.asCommand(reader.readLine(conversation.lake() + "> "));
      } catch (UserInterruptException e) {
        // The line is cleared; the next one may come.
      } catch (EndOfFileException e) {
        conversation.leave();
      }
    }
    throw new EndOfInput();
  }

  @Override
  public void close() {
    try {
      reader.getHistory().save();
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be given back", e);
    }
  }
}
