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
 */
record Mailbox(List<Word> words) implements Amendment {
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
    boolean none = left.size() == question.size() || hasBoth(schema);
    return none ? Optional.empty() : Optional.of(new Mailbox(left));
  }

  private static boolean hasBoth(SchemaIndex schema) {
    return schema.tables().stream()
        .flatMap(table -> table.columns().stream())
        .anyMatch(Mailbox::isBoth);
  }

  private static boolean isBoth(NamedColumn column) {
    return column.hasLemma("address") && MAIL.stream().anyMatch(column::hasLemma);
  }

  @Override
  public Optional<Query> of(Query query, SchemaIndex schema) {
    return Optional.of(query);
  }
}
