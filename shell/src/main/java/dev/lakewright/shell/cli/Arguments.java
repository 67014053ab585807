package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
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

  /** Return the word at the place. */
  String word(int index, String missing) {
    if (index >= words.size()) {
      throw usage("Say " + missing + ": lakewright " + command.usage());
    }
    return words.get(index);
  }

  /** Refuse more than {@code most} words. */
  Arguments atMost(int most) {
    if (words.size() > most) {
      throw usage("\"" + words.get(most) + "\" is too much: lakewright " + command.usage());
    }
    return this;
  }

  static LakewrightException usage(String message) {
    return new LakewrightException(Failure.of(ErrorCode.OPTION_INVALID, message));
  }

  static LakewrightException usage(String message, List<String> nearest) {
    return new LakewrightException(
        Failure.of(ErrorCode.OPTION_INVALID, message).withNearest(nearest));
  }
}
