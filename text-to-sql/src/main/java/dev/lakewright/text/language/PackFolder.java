package dev.lakewright.text.language;

import dev.lakewright.text.token.NumberStyle;
import dev.lakewright.text.token.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The word lists of one language, in the folder of its code. */
final class PackFolder {
  private final String folder;

  PackFolder(String code) {
    this.folder = "/dev/lakewright/text/language/" + code + "/";
  }

  List<List<String>> lines(String file) {
    return WordList.read(folder + file);
  }

  Set<String> words(String file) {
    Set<String> words = new HashSet<>();
    lines(file).forEach(words::addAll);
    return Set.copyOf(words);
  }

  /** Read lines of a word and what it stands for. */
  Map<String, String> pairs(String file) {
    Map<String, String> pairs = new HashMap<>();
    lines(file).forEach(line -> pairs.putIfAbsent(line.get(0), line.get(1)));
    return Map.copyOf(pairs);
  }

  /** Read {@code format.txt}: {@code group .}, {@code decimal ,}, {@code date .}. */
  NumberStyle numberStyle() {
    Map<String, String> format = pairs("format.txt");
    return new NumberStyle(
        format.getOrDefault("group", ",").charAt(0),
        format.getOrDefault("decimal", ".").charAt(0),
        Optional.ofNullable(format.get("date")).map(it -> it.charAt(0)));
  }
}
