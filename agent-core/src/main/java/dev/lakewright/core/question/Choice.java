package dev.lakewright.core.question;

import dev.lakewright.core.sql.SqlText;

/**
 * One of several readings that a person may pick from, after it was run.
 *
 * @param sql passes the gate
 * @param chance its part of the chances of all readings, from 0 to 1
 * @param effect its result in a few words; may hold text from data, unescaped
 */
public record Choice(Reading reading, SqlText sql, double chance, String effect) {}
