package dev.lakewright.bench.micro;

import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.mention.LinkedQuestion;
import java.util.List;

/** Proposes candidates for a question, the likeliest first, none of them twice. */
@FunctionalInterface
interface CandidateSource {
  List<Proposed> candidates(LinkedQuestion question, SchemaRelations relations);

  /** Makes a source out of what was learned. */
  @FunctionalInterface
  interface Maker {
    CandidateSource of(BaseTrainer.Base base);
  }
}
