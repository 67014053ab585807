package dev.lakewright.runtime.question;

/**
 * Bounds of how sure a reading has to be, beside the least confidence to answer with, which is a
 * setting.
 */
final class Certainty {
  /** From this confidence on, nine of ten answers were right on databases held out in training. */
  static final double SURE = 0.75;

  /** Below this confidence even the likeliest readings are not worth a person's choice. */
  static final double ASK = 0.3;

  /** A reading is close to the first one with at least this part of its chance. */
  static final double CLOSE = 0.5;

  private Certainty() {}
}
