package dev.lakewright.router.bandit;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as a vector of unit length by hashing its words, signs included (Weinberger et al., ICML
 * 2009): a lexical stand-in where no embedding model is at hand.
 */
final class HashedWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private HashedWords() {}

  static double[] of(String text, int length) {
    double[] vector = new double[length];
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(
            word -> {
              int hash = word.group().hashCode() * 0x9E3779B1;
              vector[Math.floorMod(hash >>> 1, length)] += (hash & 1) == 0 ? 1 : -1;
            });
    double norm = 0;
    for (double value : vector) {
      norm += value * value;
    }
    for (int i = 0; i < length && norm > 0; i++) {
      vector[i] /= Math.sqrt(norm);
    }
    return vector;
  }
}
