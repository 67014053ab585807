package dev.lakewright.text.rank;

import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.form.Query;

/**
 * A candidate in its place.
 *
 * @param chance its part of all candidates' chances, from 0 to 1
 * @param confidence chance that it is right, from 0 to 1
 * @param figures by which it was ranked
 */
public record Ranked(Proposed candidate, double chance, double confidence, Figures figures) {
  /** Return this one with another query in the same place. */
  public Ranked meaning(Query query) {
    Proposed other =
        new Proposed(
            query,
            candidate.filled(),
            candidate.sketch(),
            candidate.sketchRank(),
            candidate.variant());
    return new Ranked(other, chance, confidence, figures);
  }
}
