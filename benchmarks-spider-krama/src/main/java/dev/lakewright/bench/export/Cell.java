package dev.lakewright.bench.export;

/**
 * A plan in a target.
 *
 * @param compiled whether the plan is right
 * @param expressed whether the target has a form for it
 * @param note why not, or what went wrong first; may be empty
 */
record Cell(
    String plan,
    String target,
    boolean compiled,
    boolean expressed,
    boolean ran,
    boolean equal,
    boolean failsRight,
    long exportMillis,
    long runMillis,
    String note) {
  static Cell refused(String plan, String target, boolean compiled, String why) {
    return new Cell(plan, target, compiled, false, false, false, false, 0, 0, why);
  }

  /** Return what its place in the table shows. */
  String mark() {
    if (!expressed) {
      return compiled ? "–" : "WRONG PLAN";
    }
    return (ran ? "runs" : "FAILS")
        + (equal ? ", equal" : ", DIFFERS")
        + (failsRight ? ", fails right" : ", NOT BROKEN");
  }
}
