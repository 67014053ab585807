package dev.lakewright.bench;

import dev.lakewright.core.error.NearestNames;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words behind a program's name: pairs of a flag and its value, and switches alone. */
record Options(Map<String, String> values) {
  /**
   * Read the words.
   *
   * @throws IllegalArgumentException if a flag is not among the known ones, has no value or is
   *     given twice
   */
  static Options parse(List<String> words, List<Flag> known) {
    Map<String, String> values = new LinkedHashMap<>();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      Flag flag = flag(rest.next(), known);
      if (!flag.isSwitch() && !rest.hasNext()) {
        throw new IllegalArgumentException(flag.word() + " needs a value: " + flag.usage());
      }
      if (values.put(flag.word(), flag.isSwitch() ? "" : rest.next()) != null) {
        throw new IllegalArgumentException(flag.word() + " is given twice");
      }
    }
    return new Options(values);
  }

  private static Flag flag(String typed, List<Flag> known) {
    return known.stream()
        .filter(it -> it.word().equals(typed))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(typed, known)));
  }

  private static String unknown(String typed, List<Flag> known) {
    List<String> words = known.stream().map(Flag::word).toList();
    return NearestNames.among(words, typed, 1).stream()
        .findFirst()
        .map(nearest -> "no option " + typed + " here; did you mean " + nearest + "?")
        .orElse("no option " + typed + " here; there are " + String.join(", ", words));
  }

  boolean has(String flag) {
    return values.containsKey(flag);
  }

  Optional<String> text(String flag) {
    return Optional.ofNullable(values.get(flag));
  }

  Optional<Path> path(String flag) {
    return text(flag).map(Path::of);
  }

  /**
   * Return a whole number from 1.
   *
   * @param usual the number where the flag is not given
   * @throws IllegalArgumentException if the value is none
   */
  int count(String flag, int usual) {
    String text = text(flag).orElse(Integer.toString(usual));
    if (!text.matches("[1-9][0-9]{0,7}")) {
      throw new IllegalArgumentException(flag + " takes a whole number from 1, not " + text);
    }
    return Integer.parseInt(text);
  }
}
