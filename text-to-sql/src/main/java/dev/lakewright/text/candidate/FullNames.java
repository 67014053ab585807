package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * People are called by first and last name where a question does not say which of them it wants.
 *
 * @param words all of the question
 */
record FullNames(List<Word> words) implements Amendment {
  private static final Set<String> ONE_NAME =
      Set.of(
          "first",
          "last",
          "given",
          "family",
          "surname",
          "forename",
          "lastname",
          "firstname",
          "fname",
          "lname");

  FullNames {
    words = List.copyOf(words);
  }

  /** Return the amendment; nothing where the question names one name. */
  static Optional<FullNames> of(List<Word> question) {
    boolean one = question.stream().anyMatch(it -> ONE_NAME.contains(it.lower()));
    return one ? Optional.empty() : Optional.of(new FullNames(question));
  }

  @Override
  public Optional<Query> of(Query query, SchemaIndex schema) {
    return Optional.of(new NameVariants(schema).of(query).orElse(query));
  }
}
