package dev.lakewright.text.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Folds spellings of English words to one form: British ones to American ones, and common
 * misspellings to right ones. Lists have a spelling and its form on a line; a dash after both makes
 * them beginnings of words, as in {@code organis- organiz-}. Immutable.
 */
final class Spelling {
  private static final int SHORTEST = 4;

  private final Map<String, String> words = new HashMap<>();
  private final TreeMap<String, String> beginnings = new TreeMap<>();
  private final Map<String, String> wrong;

  private Spelling(List<List<String>> british, Map<String, String> wrong) {
    for (List<String> line : british) {
      String from = line.get(0);
      String to = line.get(1);
      if (from.endsWith("-")) {
        beginnings.put(from.substring(0, from.length() - 1), to.substring(0, to.length() - 1));
      } else {
        words.put(from, to);
      }
    }
    this.wrong = wrong;
  }

  static Spelling none() {
    return new Spelling(List.of(), Map.of());
  }

  static Spelling read(PackFolder folder) {
    return new Spelling(folder.lines("british.txt"), folder.pairs("misspellings.txt"));
  }

  /** Return the one form of a word in lower case. */
  String fold(String word) {
    String right = wrong.getOrDefault(word, word);
    return american(right);
  }

  /** Return the American form of a word in lower case. */
  String american(String word) {
    String known = words.get(word);
    if (known != null || word.length() < SHORTEST) {
      return known != null ? known : word;
    }
    Map.Entry<String, String> nearest = beginnings.floorEntry(word);
    return nearest != null && word.startsWith(nearest.getKey())
        ? nearest.getValue() + word.substring(nearest.getKey().length())
        : word;
  }
}
