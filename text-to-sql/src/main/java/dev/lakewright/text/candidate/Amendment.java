package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that questions ask for and sketches do not know. It is taken out of the question's
 * words, and put into each query that the rest means.
 */
public interface Amendment {
  /** Return the words of the question without what this amends. */
  List<Word> words();

  /** Return an amended query; nothing where it cannot be amended, and so cannot be meant. */
  Optional<Query> of(Query query, SchemaIndex schema);

  /** Return what a question asks for in this way, each on the words that the one before left. */
  static List<Amendment> in(List<Word> question) {
    List<Amendment> amendments = new ArrayList<>();
    SpanOfYear.of(question).ifPresent(amendments::add);
    Portion.of(amendments.isEmpty() ? question : amendments.get(0).words())
        .ifPresent(amendments::add);
    return List.copyOf(amendments);
  }
}
