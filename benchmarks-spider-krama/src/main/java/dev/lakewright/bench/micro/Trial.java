package dev.lakewright.bench.micro;

/**
 * How one form of the parser did on training databases that had taught it nothing; shares of 1.
 *
 * @param kind what the trial is part of
 * @param questions how many answerable ones were asked
 * @param right share of them whose first candidate is right
 * @param oracle share of them for which some candidate is right
 * @param coverage90 share of them that is answered where nine of ten answers are right
 * @param coverage95 the same for 19 of 20 answers
 * @param letThrough share of unanswerable questions that is answered at the first of these
 *     thresholds
 */
public record Trial(
    Kind kind,
    String name,
    int questions,
    double right,
    double oracle,
    double coverage90,
    double coverage95,
    double letThrough) {
  /** What a trial is part of. */
  public enum Kind {
    ABLATION,
    LEARNING_CURVE
  }

  /** Return the same figures under another name. */
  public Trial as(Kind otherKind, String otherName) {
    return new Trial(
        otherKind, otherName, questions, right, oracle, coverage90, coverage95, letThrough);
  }

  static Trial of(Kind kind, String name, HeldOut heldOut) {
    double sure = heldOut.threshold(0.9);
    return new Trial(
        kind,
        name,
        heldOut.questions(),
        heldOut.right(),
        heldOut.oracle(),
        heldOut.coverage(sure),
        heldOut.coverage(heldOut.threshold(0.95)),
        heldOut.letThrough(sure));
  }
}
