package dev.lakewright.shell.cli;

import java.util.List;

/** Help on all commands and on one. */
final class HelpText {
  private static final String EXIT_CODES =
      """
      Exit codes: 0 answered, 1 abstained or refused, 2 usage, 3 data or engine, 4 model,
      5 defect, 130 cancelled.
      """;

  private HelpText() {}

  static String all() {
    StringBuilder text =
        new StringBuilder("Ask a data lake in plain language; get a checked answer.\n\nCommands\n");
    for (Command command : Command.values()) {
      line(text, command.word(), command.summary());
    }
    return text.append("\n\"lakewright help COMMAND\" says more, with examples.\n")
        .append(EXIT_CODES)
        .toString();
  }

  static String of(Command command) {
    StringBuilder text = new StringBuilder("lakewright " + command.usage() + "\n");
    text.append("  ").append(command.summary()).append("\n\nFlags\n");
    command.flags().forEach(flag -> line(text, flag.usage(), flag.help()));
    text.append("\nExamples\n");
    examples(text, command.examples());
    return text.toString();
  }

  private static void examples(StringBuilder text, List<String> examples) {
    examples.forEach(example -> text.append("  lakewright ").append(example).append('\n'));
  }

  private static void line(StringBuilder text, String left, String right) {
    text.append(String.format("  %-20s%s%n", left, right).replace("\r\n", "\n"));
  }
}
