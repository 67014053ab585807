package dev.lakewright.text.token;

/**
 * Tells short forms of words: their first letters, as {@code bal} of "balance", or their
 * consonants, as {@code mkt} of "market". Short forms that follow no rule stand in the {@link
 * Lexicon}.
 */
public final class Abbreviation {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final int LEFT_OUT = 2;

  private Abbreviation() {}

  /**
   * Return true if some letters are a short form of a word by rule. That they are no word
   * themselves is for the caller to see.
   *
   * @param letters in lower case
   * @param word in lower case
   */
  public static boolean is(String letters, String word) {
    int length = letters.length();
    return length >= SHORTEST
        && length <= LONGEST
        && word.length() >= length + LEFT_OUT
        && letters.charAt(0) == word.charAt(0)
        && (word.startsWith(letters) || isSkeleton(letters, word));
  }

  /** Return true if no letter after the first is a vowel. */
  public static boolean hasNoVowel(String letters) {
    for (int i = 1; i < letters.length(); i++) {
      if ("aeiou".indexOf(letters.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Consonants of the word in their order, the last letter or consonant of the word among them. */
  private static boolean isSkeleton(String letters, String word) {
    if (!hasNoVowel(letters)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < word.length() && at < letters.length(); i++) {
      at += word.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    char last = letters.charAt(letters.length() - 1);
    return at == letters.length() && (last == word.charAt(word.length() - 1) || last == tail(word));
  }

  private static char tail(String word) {
    for (int i = word.length() - 1; i > 0; i--) {
      if ("aeiouy".indexOf(word.charAt(i)) < 0) {
        return word.charAt(i);
      }
    }
    return word.charAt(0);
  }
}
