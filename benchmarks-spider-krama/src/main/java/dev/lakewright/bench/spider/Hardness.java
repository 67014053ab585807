package dev.lakewright.bench.spider;

import java.util.Locale;

/**
 * How hard a gold statement is, by the rules of Spider's own evaluator (Yu et al., EMNLP 2018,
 * {@code evaluation.py}, {@code eval_hardness}).
 */
public enum Hardness {
  EASY(1),
  MEDIUM(2),
  HARD(3),
  EXTRA(4);

  private final int step;

  Hardness(int step) {
    this.step = step;
  }

  /** Sort a statement of Spider's dialect; what is no such statement is {@code EXTRA}. */
  public static Hardness of(String gold) {
    return GoldClauses.read(gold).map(Hardness::of).orElse(EXTRA);
  }

  private static Hardness of(GoldClauses it) {
    int clauses = it.clauses();
    int others = it.others();
    boolean flat = it.inner() == 0;
    if (flat && clauses <= 1 && others == 0) {
      return EASY;
    }
    if (flat && ((others <= 2 && clauses <= 1) || (clauses <= 2 && others < 2))) {
      return MEDIUM;
    }
    boolean wide = flat && others > 2 && clauses <= 2;
    boolean long3 = flat && clauses == 3 && others <= 2;
    boolean deep = clauses <= 1 && others == 0 && it.inner() <= 1;
    return wide || long3 || deep ? HARD : EXTRA;
  }

  /** Return 1 for the easiest up to 4 for the hardest. */
  public int step() {
    return step;
  }

  /** Return its name as the evaluator writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
