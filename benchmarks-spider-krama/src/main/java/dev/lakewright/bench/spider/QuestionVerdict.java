package dev.lakewright.bench.spider;

/**
 * How one question went.
 *
 * @param verdict {@code right}, {@code wrong}, {@code broken}, {@code abstained}, {@code failed} or
 *     {@code gold-broken}
 * @param confidence of the answer, or 0 where there is none
 * @param detail why there is no answer; empty where there is one
 * @param shape what the gold statement needs, such as {@code join} or {@code nested}
 * @param goldFindsNothing true if the gold statement gives no row, or a single one of zeros and
 *     nulls, as where it compares with a text that is stored in another spelling
 */
public record QuestionVerdict(
    SpiderQuestion question,
    String verdict,
    String reading,
    String sql,
    double confidence,
    double milliseconds,
    String detail,
    String shape,
    boolean goldFindsNothing) {
  public boolean answered() {
    return !verdict.equals("abstained") && !verdict.equals("failed");
  }

  public boolean right() {
    return verdict.equals("right");
  }
}
