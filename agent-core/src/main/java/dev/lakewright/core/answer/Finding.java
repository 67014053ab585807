package dev.lakewright.core.answer;

import dev.lakewright.core.sql.SqlText;
import java.util.Optional;

/**
 * What a check saw.
 *
 * @param check name of the check, such as {@code join-rows}
 * @param sentence one sentence with its figures; may hold text from data, unescaped
 * @param evidence a query that shows it
 * @param suggestion SQL that would be right instead
 */
public record Finding(
    String check,
    Verdict verdict,
    String sentence,
    Optional<SqlText> evidence,
    Optional<SqlText> suggestion) {

  public static Finding of(String check, Verdict verdict, String sentence) {
    return new Finding(check, verdict, sentence, Optional.empty(), Optional.empty());
  }

  public Finding withEvidence(SqlText query) {
    return new Finding(check, verdict, sentence, Optional.of(query), suggestion);
  }

  public Finding withSuggestion(SqlText query) {
    return new Finding(check, verdict, sentence, evidence, Optional.of(query));
  }
}
