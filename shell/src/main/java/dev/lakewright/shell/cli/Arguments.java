package dev.lakewright.shell.cli;

import dev.lakewright.core.error.NearestNames;
import dev.lakewright.shell.names.Usage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line, understood.
 *
 * @param words what stands behind the command, flags aside, in order
 * @param flags given flags with their values; empty text for a flag without one
 */
record Arguments(Command command, List<String> words, Map<Flag, String> flags) {
  /** What stands between the values of a flag that repeats; no argument of a process has it. */
  static final String BETWEEN = "\0";

  Arguments {
    words = List.copyOf(words);
    flags = Map.copyOf(flags);
  }

  boolean has(Flag flag) {
    return flags.containsKey(flag);
  }

  Optional<String> value(Flag flag) {
    return Optional.ofNullable(flags.get(flag));
  }

  /** Return all values of a flag that repeats. */
  List<String> values(Flag flag) {
    return value(flag).map(text -> List.of(text.split(BETWEEN, -1))).orElse(List.of());
  }

  /** Return the word at the place. */
  String word(int index, String missing) {
    if (index >= words.size()) {
      throw Usage.wrong("Say " + missing + ": lakewright " + command.usage());
    }
    return words.get(index);
  }

  /**
   * Return the first word, which says what to do.
   *
   * @param actions what there is to do
   */
  String action(List<String> actions, String missing) {
    String action = word(0, missing);
    if (!actions.contains(action)) {
      throw Usage.wrong(
          "There is no \"" + command.word() + " " + action + "\".",
          NearestNames.among(actions, action, 1));
    }
    return action;
  }

  /** Return the same with another lake to open. */
  Arguments in(String lake) {
    Map<Flag, String> more = new EnumMap<>(Flag.class);
    more.putAll(flags);
    more.put(Flag.LAKE, lake);
    return new Arguments(command, words, more);
  }

  /** Refuse more than {@code most} words. */
  Arguments atMost(int most) {
    if (words.size() > most) {
      throw Usage.wrong("\"" + words.get(most) + "\" is too much: lakewright " + command.usage());
    }
    return this;
  }
}
