package dev.lakewright.core.question;

/**
 * Something that spoke for a reading, or against it, beside the one that came next.
 *
 * @param what in a few words
 * @param own its figure for the reading
 * @param rival its figure for the one that came next
 * @param weight by how much it raised the reading's score, in logarithms of odds; negative where it
 *     spoke against it
 */
public record Influence(String what, double own, double rival, double weight) {}
