package dev.lakewright.text.judge;

/**
 * What a judge says of a reading.
 *
 * @param fit greater for readings that fit better; to be compared among readings of one question
 * @param odds logarithm of the odds that the reading is right, for itself
 */
public record Said(double fit, double odds) {}
