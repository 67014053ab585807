package dev.lakewright.text.said;

import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;

/** Where a question names something beside those that have it: "and their", "with its". */
record Theirs(List<Word> words) {
  private static final Set<String> THEIRS = Set.of("their", "its", "his", "her");
  private static final Set<String> BESIDE = Set.of("and", "with", "plus", "including");

  Theirs {
    words = List.copyOf(words);
  }

  static boolean is(Word word) {
    return word.isOneOf(THEIRS);
  }

  /** Return true if the word at a place, 1 or later, says whose the next one is, beside them. */
  boolean isBeside(int at) {
    return is(words.get(at)) && words.get(at - 1).isOneOf(BESIDE);
  }
}
