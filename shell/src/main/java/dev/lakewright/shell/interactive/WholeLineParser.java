package dev.lakewright.shell.interactive;

import java.util.List;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Hands lines to commands as they are. Spring Shell's own parser splits at spaces and takes quotes
 * and dashes for its own, which ruins questions and SQL.
 */
final class WholeLineParser implements CommandParser {
  private final List<BackslashCommand> commands;

  WholeLineParser(List<BackslashCommand> commands) {
    this.commands = List.copyOf(commands);
  }

  @Override
  public ParsedInput parse(String input) {
    String line = input.strip();
    if (!line.startsWith("\\") && !line.startsWith(":")) {
      return parsed(BackslashCommands.SAY, line);
    }
    String typed = "\\" + line.substring(1);
    String[] parts = typed.split("\\s+", 2);
    String rest = parts.length > 1 ? parts[1].strip() : "";
    return commands.stream()
        .filter(it -> it.getName().equals(parts[0]) || it.getAliases().contains(parts[0]))
        .findFirst()
        .map(command -> parsed(command.getName(), rest))
        .orElseGet(() -> parsed(BackslashCommands.UNKNOWN, typed));
  }

  private static ParsedInput parsed(String command, String argument) {
    return ParsedInput.builder()
        .commandName(command)
        .addArgument(new CommandArgument(0, argument))
        .build();
  }
}
