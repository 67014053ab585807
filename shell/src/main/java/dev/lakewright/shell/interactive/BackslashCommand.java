package dev.lakewright.shell.interactive;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.shell.terminal.Output;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

/**
 * A command of the shell, as Spring Shell registers it. What stands behind its name reaches it as
 * typed, as one argument. Failures are printed here, so that the session goes on.
 */
final class BackslashCommand extends AbstractCommand {
  private final Conversation conversation;
  private final String operands;
  private final BiConsumer<Conversation, String> action;

  /**
   * Define a command.
   *
   * @param name with its backslash
   * @param operands such as {@code [NAME]}; empty where it takes none
   */
  BackslashCommand(
      Conversation conversation,
      String name,
      String operands,
      String description,
      BiConsumer<Conversation, String> action) {
    super(name, description);
    this.conversation = conversation;
    this.operands = operands;
    this.action = action;
  }

  BackslashCommand alias(String... aliases) {
    setAliases(List.of(aliases));
    return this;
  }

  String usage() {
    return operands.isEmpty() ? getName() : getName() + " " + operands;
  }

  @Override
  public ExitStatus doExecute(CommandContext context) {
    try {
      action.accept(conversation, context.parsedInput().arguments().get(0).value());
    } catch (LakewrightException e) {
      conversation.fail(e.failure(), Optional.empty());
    } catch (Output.ReaderGone e) {
      conversation.leave();
    }
    return ExitStatus.OK;
  }
}
