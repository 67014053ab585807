package dev.lakewright.core.question;

import dev.lakewright.core.sql.SqlText;
import java.util.List;

/**
 * One SQL proposed for one reading of a question.
 *
 * @param explanation why this reading and no other
 * @param confidence calibrated chance, from 0 to 1, that the SQL answers the question
 */
public record Candidate(
    SqlText sql,
    Reading reading,
    Tier tier,
    double confidence,
    List<SchemaLink> links,
    Explanation explanation) {
  public Candidate {
    links = List.copyOf(links);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence lies between 0 and 1");
    }
  }

  /** Make a candidate without an explanation. */
  public Candidate(
      SqlText sql, Reading reading, Tier tier, double confidence, List<SchemaLink> links) {
    this(sql, reading, tier, confidence, links, Explanation.NONE);
  }
}
