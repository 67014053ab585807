package dev.lakewright.text.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The letters that a language writes in more than one way, and the vowels that change when a word
 * is inflected. Read from {@code letters.txt}: {@code write ä ae} and {@code inflect ae a}.
 */
final class Letters {
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Map<String, String> inflected = new LinkedHashMap<>();

  Letters(List<List<String>> lines) {
    for (List<String> line : lines) {
      (line.get(0).equals("write") ? written : inflected).put(line.get(1), line.get(2));
    }
  }

  /** Return the one form under which word lists know a word. */
  String key(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : written.entrySet()) {
      key = key.replace(letter.getKey(), letter.getValue());
    }
    return key;
  }

  /** Return how many characters of {@code word} make the first {@code length} of its key. */
  int typedLength(String word, int length) {
    int typed = 0;
    while (typed < word.length() && key(word.substring(0, typed)).length() < length) {
      typed++;
    }
    return typed;
  }

  /** Return a key with the last of its changed vowels as in the dictionary form, and itself. */
  List<String> plain(String key) {
    List<String> all = new ArrayList<>(List.of(key));
    for (Map.Entry<String, String> vowel : inflected.entrySet()) {
      int at = key.lastIndexOf(vowel.getKey());
      if (at >= 0) {
        String rest = key.substring(at + vowel.getKey().length());
        all.add(key.substring(0, at) + vowel.getValue() + rest);
      }
    }
    return all;
  }
}
