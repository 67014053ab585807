package dev.lakewright.text.rank;

import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.form.Query;

/** A candidate in its place. */
public record Ranked(Proposed candidate, Standing standing) {
  public double chance() {
    return standing.chance();
  }

  public double confidence() {
    return standing.confidence();
  }

  public Figures figures() {
    return standing.figures();
  }

  /** Return this one with another query in the same place. */
  public Ranked meaning(Query query) {
    Proposed other =
        new Proposed(
            query,
            candidate.filled(),
            candidate.sketch(),
            candidate.sketchRank(),
            candidate.variant());
    return new Ranked(other, standing);
  }

  /** Return this one in another place. */
  public Ranked in(Standing other) {
    return new Ranked(candidate, other);
  }
}
