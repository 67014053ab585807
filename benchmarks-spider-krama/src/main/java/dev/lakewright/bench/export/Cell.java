package dev.lakewright.bench.export;

/**
 * A plan in a target.
 *
 * @param expressed whether the target has a form for it
 * @param note why not, or what went wrong first; may be empty
 */
record Cell(
    String plan,
    String target,
    boolean expressed,
    boolean ran,
    boolean equal,
    boolean failsRight,
    long exportMillis,
    long runMillis,
    String note) {
  static Cell inexpressible(String plan, String target, String why) {
    return new Cell(plan, target, false, false, false, false, 0, 0, why);
  }

  /** Return what its place in the table shows. */
  String mark() {
    if (!expressed) {
      return "–";
    }
    return (ran ? "runs" : "FAILS")
        + (equal ? ", equal" : ", DIFFERS")
        + (failsRight ? ", fails right" : ", NOT BROKEN");
  }
}
