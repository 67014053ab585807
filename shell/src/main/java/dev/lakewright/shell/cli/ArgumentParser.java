package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.shell.names.Usage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a command line. Flags may stand anywhere, as {@code --flag value} or {@code --flag=value};
 * behind {@code --} everything is a word. What is not known is an error, never ignored.
 */
final class ArgumentParser {
  private static final int NEAREST = 3;

  private final List<String> words = new ArrayList<>();
  private final Map<Flag, String> flags = new EnumMap<>(Flag.class);

  private ArgumentParser() {}

  /**
   * Read the arguments of the process.
   *
   * @throws LakewrightException with a usage code and the nearest names
   */
  static Arguments parse(List<String> arguments) {
    ArgumentParser parser = new ArgumentParser();
    parser.read(arguments.iterator());
    return parser.understood();
  }

  private void read(Iterator<String> arguments) {
    while (arguments.hasNext()) {
      String argument = arguments.next();
      if (argument.equals("--")) {
        arguments.forEachRemaining(words::add);
      } else if (argument.startsWith("-") && !argument.equals("-")) {
        flag(argument, arguments);
      } else {
        words.add(argument);
      }
    }
  }

  private void flag(String argument, Iterator<String> rest) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    Flag flag = Flag.of(name).orElseThrow(() -> unknownFlag(name));
    if (flags.containsKey(flag) && !flag.repeats()) {
      throw Usage.wrong(flag.word() + " is given twice.");
    }
    flags.merge(
        flag, value(flag, argument, equals, rest), (one, two) -> one + Arguments.BETWEEN + two);
  }

  private static String value(Flag flag, String argument, int equals, Iterator<String> rest) {
    if (!flag.takesValue()) {
      if (equals >= 0) {
        throw Usage.wrong(flag.word() + " takes no value.");
      }
      return "";
    }
    if (equals >= 0) {
      return argument.substring(equals + 1);
    }
    if (!rest.hasNext()) {
      throw Usage.wrong(flag.word() + " needs a value: " + flag.usage());
    }
    return rest.next();
  }

  private Arguments understood() {
    if (words.isEmpty()) {
      return new Arguments(Command.HELPING, words, Map.of());
    }
    Command command = Command.of(words.get(0)).orElseThrow(() -> unknownCommand(words.get(0)));
    for (Flag flag : flags.keySet()) {
      if (!command.flags().contains(flag)) {
        throw Usage.wrong(
            flag.word() + " does not go with " + command.word() + ".", flagWords(command));
      }
    }
    return new Arguments(command, words.subList(1, words.size()), flags);
  }

  private LakewrightException unknownFlag(String name) {
    Optional<Command> command = words.isEmpty() ? Optional.empty() : Command.of(words.get(0));
    List<String> known =
        command.map(ArgumentParser::flagWords).orElseGet(ArgumentParser::allFlagWords);
    return Usage.wrong("There is no flag " + name + ".", NearestNames.among(known, name, NEAREST));
  }

  private static List<String> flagWords(Command command) {
    return command.flags().stream().map(Flag::word).toList();
  }

  private static List<String> allFlagWords() {
    return Arrays.stream(Flag.values()).map(Flag::word).toList();
  }

  private static LakewrightException unknownCommand(String word) {
    List<String> nearest = NearestNames.among(Command.words(), word, NEAREST);
    String hint = nearest.isEmpty() ? " \"lakewright help\" lists them." : "";
    Failure failure =
        Failure.of(ErrorCode.COMMAND_UNKNOWN, "There is no command \"" + word + "\"." + hint);
    return new LakewrightException(failure.withNearest(nearest));
  }
}
