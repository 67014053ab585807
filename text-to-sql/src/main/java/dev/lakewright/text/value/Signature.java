package dev.lakewright.text.value;

/**
 * A sum of a folded text that tells most texts apart that are not spelt alike: which letters it
 * has, in 27 bits, and its length, in 5. One edit turns at most two of the bits around and changes
 * the length by at most one; two letters that change places change nothing.
 */
final class Signature {
  private static final int LETTERS = 27;
  private static final int LONGEST = 31;
  private static final int LETTER_BITS = (1 << LETTERS) - 1;

  private Signature() {}

  static int of(String folded) {
    int letters = 0;
    for (int i = 0; i < folded.length(); i++) {
      letters |= 1 << (folded.charAt(i) % LETTERS);
    }
    return Math.min(LONGEST, folded.length()) << LETTERS | letters;
  }

  /** Return false only if more than {@code edits} edits lie between the two texts. */
  static boolean mayBeNear(int a, int b, int edits) {
    return Math.abs((a >>> LETTERS) - (b >>> LETTERS)) <= edits
        && Integer.bitCount((a ^ b) & LETTER_BITS) <= 2 * edits;
  }
}
