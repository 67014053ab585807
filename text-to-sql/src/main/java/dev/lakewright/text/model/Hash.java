package dev.lakewright.text.model;

/** Hashes of features; the same in every process, as weights are stored by them. */
public final class Hash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  /** Return the 64-bit FNV-1a hash of a text's UTF-16 units. */
  public static long of(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** Return a hash of two hashes, in this order (the finaliser of SplitMix64). */
  public static long of(long first, long second) {
    long z = first * 0x9e3779b97f4a7c15L + second;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  public static long of(long first, long second, long third) {
    return of(of(first, second), third);
  }

  public static long of(long first, long second, long third, long fourth) {
    return of(of(first, second, third), fourth);
  }
}
