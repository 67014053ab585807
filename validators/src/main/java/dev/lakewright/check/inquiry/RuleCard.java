package dev.lakewright.check.inquiry;

/**
 * What a rule is, for its page in the documentation.
 *
 * @param name lower case words joined by {@code -}; findings carry it
 * @param sees what it looks at, one sentence
 * @param before a query that it speaks up about
 * @param after what to write instead
 * @param verdicts those it can give, and when
 */
public record RuleCard(String name, String sees, String before, String after, String verdicts) {}
