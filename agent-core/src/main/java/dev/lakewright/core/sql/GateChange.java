package dev.lakewright.core.sql;

/**
 * Something that the gate changed in a statement.
 *
 * @param rule {@code repair}, or the word of the policy
 */
public record GateChange(String rule, String sentence) {}
