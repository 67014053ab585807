package dev.lakewright.text.mention;

/**
 * How well one word fits another.
 *
 * @param score from 0 to 1
 */
record WordFit(MatchKind kind, double score) {
  static final WordFit NONE = new WordFit(MatchKind.NONE, 0);
}
