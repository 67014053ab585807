package dev.lakewright.text.rank;

import dev.lakewright.text.candidate.Proposed;

/**
 * A candidate in its place.
 *
 * @param chance its part of all candidates' chances, from 0 to 1
 * @param confidence chance that it is right, from 0 to 1
 */
public record Ranked(Proposed candidate, double chance, double confidence) {}
