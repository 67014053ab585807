package dev.lakewright.text;

import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.parse.Interpretation;
import java.util.Map;

/**
 * A reading with its SQL.
 *
 * @param score for ranking; higher is better
 */
public record Proposal(Interpretation reading, SqlText sql, double score) {
  /** Return what the reading looks like in figures, by name. */
  public Map<String, Double> features() {
    return reading.features();
  }
}
