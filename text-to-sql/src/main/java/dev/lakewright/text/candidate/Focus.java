package dev.lakewright.text.candidate;

import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.said.Saying;
import dev.lakewright.text.said.Sayings;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.List;

/**
 * Holds candidates to what a question says in so many words: where any candidate does what is said,
 * others are not meant.
 */
final class Focus {
  private final Sayings sayings;

  Focus(LinkedQuestion question, SchemaIndex schema) {
    this.sayings = Sayings.of(question, schema);
  }

  /** Return the candidates that do what is said; as to what none of them does, all. */
  List<Proposed> of(List<Proposed> candidates) {
    List<Proposed> left = candidates;
    for (Saying saying : sayings.surestFirst()) {
      List<Proposed> some =
          left.stream().filter(it -> saying.admits(it.query(), it.filled())).toList();
      left = some.isEmpty() ? left : some;
    }
    return left;
  }
}
