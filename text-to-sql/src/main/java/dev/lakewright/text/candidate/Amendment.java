package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that questions ask for and sketches do not know. Words that say it are taken out of the
 * question, and it is put into each query that the rest means.
 */
public interface Amendment {
  /** Return the words of the question without what this amends. */
  List<Word> words();

  /** Return an amended query; nothing where it cannot be amended, and so cannot be meant. */
  Optional<Query> of(Query query, SchemaIndex schema);

  /**
   * Return what a question asks for in this way, each on the words that the one before left.
   *
   * @param schema whose own names are no such thing, as where a column is called {@code share}
   */
  static List<Amendment> in(List<Word> question, SchemaIndex schema) {
    List<Amendment> amendments = new ArrayList<>();
    SpanOfDays.of(question, schema).ifPresent(amendments::add);
    SpanOfYear.of(left(question, amendments)).ifPresent(amendments::add);
    ShownUnit.of(left(question, amendments), schema).ifPresent(amendments::add);
    NoValue.of(left(question, amendments), schema).ifPresent(amendments::add);
    Measures.of(left(question, amendments), schema).ifPresent(amendments::add);
    Signs.of(left(question, amendments)).ifPresent(amendments::add);
    Portion.of(left(question, amendments), schema).ifPresent(amendments::add);
    Mailbox.of(left(question, amendments), schema).ifPresent(amendments::add);
    FullNames.of(left(question, amendments)).ifPresent(amendments::add);
    return List.copyOf(amendments);
  }

  /** Return what amendments left of a question. */
  static List<Word> left(List<Word> question, List<Amendment> amendments) {
    return amendments.isEmpty() ? question : amendments.get(amendments.size() - 1).words();
  }
}
