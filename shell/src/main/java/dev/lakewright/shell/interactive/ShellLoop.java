package dev.lakewright.shell.interactive;

import java.io.PrintWriter;
import java.io.Writer;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.InteractiveShellRunner;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;

/**
 * Spring Shell's loop over our input, parser and commands. The commands print by themselves; what
 * the loop prints of its own accord is about defects only.
 */
final class ShellLoop extends InteractiveShellRunner {
  private final Conversation conversation;

  ShellLoop(
      LineSource lines, CommandParser parser, CommandRegistry registry, Conversation conversation) {
    super(lines, parser, registry);
    this.conversation = conversation;
  }

  @Override
  public void print(String message) {
    conversation.defect(message);
  }

  @Override
  public void flush() {}

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(Writer.nullWriter());
  }

  /** Our commands ask nothing back. */
  @Override
  public InputReader getReader() {
    return new InputReader() {};
  }
}
