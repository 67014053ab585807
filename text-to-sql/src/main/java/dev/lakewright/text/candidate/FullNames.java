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
      Set.of("surname", "forename", "lastname", "firstname", "fname", "lname", "surnames");

  private static final Set<String> WHICH = Set.of("first", "last", "given", "family");
  private static final Set<String> NAMES = Set.of("name", "names");
  private static final int APART = 4;

  FullNames {
    words = List.copyOf(words);
  }

  /** Return the amendment; nothing where the question names one name. */
  static Optional<FullNames> of(List<Word> question) {
    for (int i = 0; i < question.size(); i++) {
      if (question.get(i).isOneOf(ONE_NAME) || isOneName(question, i)) {
        return Optional.empty();
      }
    }
    return Optional.of(new FullNames(question));
  }

  /** "First and last names", not "oldest first". */
  private static boolean isOneName(List<Word> question, int at) {
    return question.get(at).isOneOf(WHICH)
        && question.subList(at + 1, Math.min(question.size(), at + APART)).stream()
            .anyMatch(it -> it.isOneOf(NAMES));
  }

  @Override
  public Optional<Query> of(Query query, SchemaIndex schema) {
    return Optional.of(new NameVariants(schema).of(query).orElse(query));
  }
}
