package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Identifier;
import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the query for values that read like given texts, letter case and accents aside. */
final class ValueSearch {
  private static final int LONGEST = 80;

  private final String column;
  private final String relation;

  ValueSearch(String column, String relation) {
    this.column = Identifier.quote(column);
    this.relation = relation;
  }

  /**
   * Write it; punctuation is only looked for in values that hold any, because that costs most.
   *
   * @param folded at least one text
   */
  String sql(Set<String> folded) {
    String texts =
        folded.stream()
            .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(Identifier::literal)
            .collect(Collectors.joining(", "));
    String plain = "lower(strip_accents(value))";
    return String.format(
        "SELECT DISTINCT value FROM (SELECT CAST(%1$s AS VARCHAR) AS value FROM %2$s)"
            + " WHERE length(value) <= %3$d AND"
            + " CASE WHEN regexp_matches(value, '[^\\p{L}\\p{N} ]|  |^ | $')"
            + " THEN trim(regexp_replace(%4$s, '[^\\p{L}\\p{N}]+', ' ', 'g')) ELSE %4$s END"
            + " IN (%5$s)"
            + " ORDER BY 1",
        column, relation, LONGEST, plain, texts);
  }
}
