package dev.lakewright.text.value;

/**
 * Numbers that stand for folded texts. Different texts may share one of the 2^39 keys, so whoever
 * finds a key compares the text as well.
 */
final class TextKey {
  private static final int NUMBER_BITS = 24;

  /** Numbers that stand beside a key are below this. */
  static final int NUMBERS = 1 << NUMBER_BITS;

  private TextKey() {}

  /** Return the key: FNV-1a over the characters, its bits mixed as in MurmurHash3. */
  static long of(String folded) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (hash ^ (hash >>> 33)) >>> (NUMBER_BITS + 1);
  }

  /** Put a key and a number into one long that is not negative and sorts by key first. */
  static long entry(long key, int number) {
    return key << NUMBER_BITS | number;
  }

  static long key(long entry) {
    return entry >>> NUMBER_BITS;
  }

  static int number(long entry) {
    return (int) (entry & (NUMBERS - 1));
  }
}
