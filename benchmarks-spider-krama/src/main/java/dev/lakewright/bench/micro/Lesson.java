package dev.lakewright.bench.micro;

import dev.lakewright.text.fill.MentionOrder;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.sketch.Parsed;
import dev.lakewright.text.sketch.SketchReader;
import java.util.Optional;

/**
 * A question to learn from.
 *
 * @param index its place in the set
 * @param form its gold statement; nothing where it could not be read
 * @param parsed its gold statement taken apart; nothing where it is of no known kind
 */
record Lesson(
    CorpusDatabase database,
    int index,
    String question,
    String gold,
    LinkedQuestion linked,
    Optional<Query> form,
    Optional<Parsed> parsed) {
  /** From which place on lessons are made. */
  static final int MADE = 1_000_000;

  /** Return this lesson in another place. */
  Lesson numbered(int place) {
    return new Lesson(database, place, question, gold, linked, form, parsed);
  }

  /** Return this lesson with a gold statement. */
  Lesson answeredBy(String sql) {
    return new Lesson(database, index, question, sql, linked, form, parsed);
  }

  /** Return true if it is made for training, and nobody asked it. */
  boolean isMade() {
    return index >= MADE;
  }

  /** Return this lesson as linking over another form of its database finds it. */
  Lesson relinked(CorpusDatabase other) {
    LinkedQuestion anew = other.link(question);
    Optional<Parsed> again = form.map(it -> MentionOrder.of(it, anew)).flatMap(SketchReader::read);
    return new Lesson(other, index, question, gold, anew, form, again);
  }
}
