package dev.lakewright.text.rank;

/**
 * How a candidate stands among the others of its question.
 *
 * @param chance its part of all candidates' chances, from 0 to 1
 * @param confidence chance that it is right, from 0 to 1
 * @param figures by which it was ranked
 */
public record Standing(double chance, double confidence, Figures figures) {}
