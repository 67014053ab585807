package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Query;

/** Something that a question says outright about its answer. Immutable. */
public interface Saying {
  /**
   * Return false for a query that goes against it.
   *
   * @param filled from which the query was made
   */
  boolean admits(Query query, Filled filled);
}
