package dev.lakewright.text.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of words that mean something together. Read from lines {@code wie viele = how many}. */
final class PhraseBook {
  /** A phrase as keys, and its English. */
  record Phrase(List<String> keys, List<String> english) {}

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  PhraseBook(List<List<String>> lines, Letters letters) {
    for (List<String> line : lines) {
      int middle = line.indexOf("=");
      List<String> keys = line.subList(0, middle).stream().map(letters::key).toList();
      Phrase phrase = new Phrase(keys, List.copyOf(line.subList(middle + 1, line.size())));
      byFirst.computeIfAbsent(keys.get(0), key -> new ArrayList<>()).add(phrase);
    }
    Comparator<Phrase> longest = Comparator.comparingInt(it -> -it.keys().size());
    byFirst.values().forEach(it -> it.sort(longest));
  }

  /** Return the longest phrase that starts at a place. */
  Optional<Phrase> at(List<String> keys, int from) {
    return byFirst.getOrDefault(keys.get(from), List.of()).stream()
        .filter(it -> from + it.keys().size() <= keys.size())
        .filter(it -> keys.subList(from, from + it.keys().size()).equals(it.keys()))
        .findFirst();
  }
}
