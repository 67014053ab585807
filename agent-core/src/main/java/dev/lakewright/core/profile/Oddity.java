package dev.lakewright.core.profile;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.SqlText;
import java.util.Optional;

/**
 * Something about a column that a person should look at.
 *
 * @param kind lower case words joined by {@code -}
 * @param verdict {@code note} or {@code doubt}
 * @param sentence with its figures; may hold text from data, unescaped
 * @param evidence a query that shows it
 */
public record Oddity(
    String column, String kind, Verdict verdict, String sentence, Optional<SqlText> evidence) {}
