package dev.lakewright.text.form.words;

import dev.lakewright.core.question.Reading;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.List;

/**
 * Writes forms as English that a person can check against what they meant: what is shown, for each
 * what, under which conditions, in which order, how many.
 *
 * <p>Columns are called by their table where there are several tables, else the first time. Names
 * and texts are those of the lake, untrusted and as they are: a screen has to escape them.
 *
 * <p>Safe for use by several threads.
 */
public final class FormWords {
  private final QueryWords words;

  public FormWords(SchemaIndex schema) {
    this.words = new QueryWords(new SchemaNames(schema), schema.joins());
  }

  public Reading read(Query query) {
    return new Reading(words.of(query));
  }

  /** Say what {@code to} does otherwise than {@code from}, a phrase for each clause. */
  public List<String> differences(Query from, Query to) {
    return words.differences(from, to);
  }
}
