package dev.lakewright.router.retrieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts texts into terms: at everything that is neither letter nor digit and where case changes, so
 * that {@code list_sort} and {@code formatBytes} are two words each; lower case; words that only
 * hold a sentence together left out.
 */
final class Terms {
  private static final Set<String> STOP =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from",
          "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "of", "on",
          "or", "our", "s", "so", "that", "the", "their", "then", "there", "these", "they", "this",
          "to", "was", "we", "were", "what", "when", "where", "which", "who", "will", "with", "you",
          "your");

  private Terms() {}

  /** Return the words of a text, in order, in lower case and unstemmed. */
  static List<String> words(String text) {
    String parted = text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : parted.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !STOP.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Return the stems of a text's words, in order. */
  static List<String> stems(String text) {
    return words(text).stream().map(Terms::stem).toList();
  }

  /**
   * Take the ending off a word: first that of the plural (Harman, How effective is suffixing?,
   * JASIS 42, 1991), then {@code -ing} and {@code -ed} where a word is left.
   */
  static String stem(String word) {
    String one = singular(word);
    for (String ending : List.of("ing", "ed")) {
      if (one.endsWith(ending) && one.length() - ending.length() >= 3) {
        return undoubled(one.substring(0, one.length() - ending.length()));
      }
    }
    return one.endsWith("e") && one.length() > 4 ? one.substring(0, one.length() - 1) : one;
  }

  private static String singular(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.substring(0, word.length() - 1);
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean twice = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return twice && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
