package dev.lakewright.text;

/**
 * Settings of the embedded parser.
 *
 * @param threshold least confidence that it answers with, from 0 to 1
 * @param candidates most candidates that it proposes
 */
public record ParserSettings(double threshold, int candidates) {
  public static final ParserSettings DEFAULT = new ParserSettings(0.45, 3);

  public ParserSettings withThreshold(double least) {
    return new ParserSettings(least, candidates);
  }
}
