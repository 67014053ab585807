package dev.lakewright.core.question;

import dev.lakewright.core.sql.SqlText;

/**
 * What was asked before, which a question may go on from.
 *
 * @param text of the question; where it went on from one itself, with that one's before it
 * @param sql that answered it
 */
public record Earlier(String text, SqlText sql) {}
