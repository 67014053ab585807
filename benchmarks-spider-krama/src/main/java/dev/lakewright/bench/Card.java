package dev.lakewright.bench;

import java.util.List;

/**
 * What a program says of itself.
 *
 * @param summary one line
 * @param more what else a user has to know; may be empty
 */
record Card(String summary, String more, List<Flag> flags) {
  private static final int WIDTH = 90;
  private static final int INDENT = 24;

  Card {
    flags = List.copyOf(flags);
  }

  /** Return the help on a program that is started by the words. */
  String help(String words) {
    StringBuilder text = new StringBuilder("lakewright ").append(words);
    flags.forEach(flag -> text.append(" [").append(flag.usage()).append(']'));
    text.append("\n\n").append(wrapped(summary, 2));
    if (!more.isEmpty()) {
      text.append(wrapped(more, 2));
    }
    text.append("\nOptions\n");
    for (Flag flag : flags) {
      text.append(line(flag.usage(), flag.help()));
    }
    return text.toString();
  }

  /** Return a line of a list: a word and what it is, in as many lines as that takes. */
  static String line(String word, String meaning) {
    String right = wrapped(meaning, INDENT);
    String left = "  " + word;
    return left.length() < INDENT - 1 ? left + right.substring(left.length()) : left + "\n" + right;
  }

  private static String wrapped(String text, int indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && indent + line.length() + 1 + word.length() > WIDTH) {
        lines.append(" ".repeat(indent)).append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    return lines.append(" ".repeat(indent)).append(line).append('\n').toString();
  }
}
