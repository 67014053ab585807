package dev.lakewright.shell.interactive;

import java.util.Locale;
import java.util.Set;

/** Lines that mean a command without looking like one. */
final class Lines {
  private static final Set<String> LEAVING = Set.of("quit", "exit");
  private static final Set<String> HELP = Set.of("help", "?");

  private Lines() {}

  /** Return the command that the bare word stands for, else the line without space at its ends. */
  static String asCommand(String line) {
    String bare = line.strip();
    String word = bare.toLowerCase(Locale.ROOT);
    if (LEAVING.contains(word)) {
      return "\\quit";
    }
    return HELP.contains(word) ? "\\help" : bare;
  }
}
