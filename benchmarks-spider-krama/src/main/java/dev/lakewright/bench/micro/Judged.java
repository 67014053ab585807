package dev.lakewright.bench.micro;

import java.util.List;

/**
 * One question with its candidates' figures and verdicts.
 *
 * @param fold which part of the databases it belongs to
 * @param answerable false for questions that were put to a lake that cannot answer them
 */
record Judged(
    Lesson lesson, int fold, boolean answerable, List<float[]> rows, List<Boolean> right) {
  Judged {
    rows = List.copyOf(rows);
    right = List.copyOf(right);
  }

  /** Return this question with other figures for its candidates. */
  Judged withRows(List<float[]> others) {
    return new Judged(lesson, fold, answerable, others, right);
  }

  /** Return true if verdicts come from running candidates. */
  boolean executed() {
    return lesson.database().file().isPresent();
  }

  boolean hasRight() {
    return right.contains(true);
  }
}
