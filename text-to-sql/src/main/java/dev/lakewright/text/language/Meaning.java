package dev.lakewright.text.language;

import java.util.List;
import java.util.Set;

/**
 * What a word of another language means in English.
 *
 * @param choices one or more, the likeliest first; each is one or more words in lower case
 */
record Meaning(List<List<String>> choices, Role role) {
  Meaning {
    choices = List.copyOf(choices);
  }

  /** Read choices from words: several words of one choice are tied by underscores. */
  static Meaning of(List<String> choices, Role role) {
    return new Meaning(
        choices.stream().map(it -> List.of(it.replace('_', ' ').strip().split(" "))).toList(),
        role);
  }

  /** Return the first choice whose words are all among the names; the first one if none is. */
  List<String> choose(Set<String> names) {
    return choices.stream().filter(names::containsAll).findFirst().orElse(choices.get(0));
  }

  boolean isAmong(Set<String> names) {
    return choices.stream().anyMatch(names::containsAll);
  }
}
