package dev.lakewright.core.answer;

import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * What a check saw.
 *
 * @param check name of the check, such as {@code join-rows}
 * @param sentence one sentence with its figures; may hold text from data, unescaped
 * @param evidence a query that shows it
 * @param suggestion SQL that would be right instead
 * @param figures the sentence's numbers, for programs
 */
public record Finding(
    String check,
    Verdict verdict,
    String sentence,
    Optional<SqlText> evidence,
    Optional<SqlText> suggestion,
    List<Figure> figures) {
  public Finding {
    figures = List.copyOf(figures);
  }

  public static Finding of(String check, Verdict verdict, String sentence) {
    return new Finding(check, verdict, sentence, Optional.empty(), Optional.empty(), List.of());
  }

  public Finding withEvidence(SqlText query) {
    return new Finding(check, verdict, sentence, Optional.of(query), suggestion, figures);
  }

  public Finding withSuggestion(SqlText query) {
    return new Finding(check, verdict, sentence, evidence, Optional.of(query), figures);
  }

  /** Return the same with a suggestion where there is one. */
  public Finding withSuggestion(Optional<SqlText> query) {
    return query.map(this::withSuggestion).orElse(this);
  }

  public Finding withFigures(Figure... numbers) {
    return new Finding(check, verdict, sentence, evidence, suggestion, List.of(numbers));
  }
}
