package dev.lakewright.router.retrieve;

/** How alike words are in meaning; a port for word vectors. Safe for use by several threads. */
@FunctionalInterface
public interface WordMeaning {
  /**
   * Return the cosine of the vectors of two words, from -1 to 1; 0 where one of them is not known.
   *
   * @param a in lower case
   * @param b in lower case
   */
  double likeness(String a, String b);
}
