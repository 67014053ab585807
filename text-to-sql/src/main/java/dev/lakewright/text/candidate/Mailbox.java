package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An email address is no address: the second word adds nothing to the first, unless a column is
 * called by both.
 *
 * @param words of the question without the second one
 * @param known true if the lake has a column of such addresses; without one nothing is meant
 */
record Mailbox(List<Word> words, boolean known) implements Amendment {
  private static final Set<String> MAIL = Set.of("email", "e-mail", "mail", "web", "ip");

  Mailbox {
    words = List.copyOf(words);
  }

  /** Return the amendment; nothing where no such address is asked for. */
  static Optional<Mailbox> of(List<Word> question, SchemaIndex schema) {
    List<Word> left = new ArrayList<>();
    for (int i = 0; i < question.size(); i++) {
      boolean second =
          i > 0
              && question.get(i).lemma().equals("address")
              && !question.get(i).quoted()
              && question.get(i - 1).isOneOf(MAIL);
      if (!second) {
        left.add(question.get(i));
      }
    }
    if (left.size() == question.size()) {
      return Optional.empty();
    }
    List<NamedColumn> mail =
        schema.tables().stream()
            .flatMap(table -> table.columns().stream())
            .filter(column -> MAIL.stream().anyMatch(column::hasLemma))
            .toList();
    boolean both = mail.stream().anyMatch(column -> column.hasLemma("address"));
    return both ? Optional.empty() : Optional.of(new Mailbox(left, !mail.isEmpty()));
  }

  @Override
  public Optional<Query> of(Query query, SchemaIndex schema) {
    return known ? Optional.of(query) : Optional.empty();
  }
}
