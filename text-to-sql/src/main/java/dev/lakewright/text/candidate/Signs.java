package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * "A negative balance" is one below 0. The question is read as one that says so.
 *
 * @param words of the question with the comparison in place of the adjective
 */
record Signs(List<Word> words) implements Amendment {
  private static final Map<String, String> COMPARED =
      Map.of("negative", "below", "positive", "above", "nonzero", "over");

  Signs {
    words = List.copyOf(words);
  }

  /** Return the amendment; nothing where no number's sign is spoken of. */
  static Optional<Signs> of(List<Word> question) {
    List<Word> words = new ArrayList<>();
    for (Word word : question) {
      String compared = word.quoted() ? null : COMPARED.get(word.lower());
      if (compared == null) {
        words.add(word);
      } else {
        int start = word.start();
        words.add(new Word(compared, compared, compared, start, false, false, Optional.empty()));
        words.add(
            new Word("0", "0", "0", start, false, word.comma(), Optional.of(BigDecimal.ZERO)));
      }
    }
    return words.size() == question.size() ? Optional.empty() : Optional.of(new Signs(words));
  }

  @Override
  public Optional<Query> of(Query query, SchemaIndex schema) {
    return Optional.of(query);
  }
}
