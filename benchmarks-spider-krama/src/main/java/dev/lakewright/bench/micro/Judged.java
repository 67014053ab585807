package dev.lakewright.bench.micro;

import dev.lakewright.text.rank.Figures;
import dev.lakewright.text.rank.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * One question with its candidates' figures, verdicts, and what running them showed.
 *
 * @param family that its database is of
 * @param fold which part of the databases it belongs to
 * @param asked the question as a judge hears it
 * @param answerable false for questions that were put to a lake that cannot answer them
 * @param outcomes one for each candidate; empty where it did not run
 * @param readings of the candidates, in words
 */
record Judged(
    Lesson lesson,
    String family,
    int fold,
    String asked,
    boolean answerable,
    List<Figures> figures,
    List<Boolean> right,
    List<Optional<Outcome>> outcomes,
    List<String> readings) {
  Judged {
    figures = List.copyOf(figures);
    right = List.copyOf(right);
    outcomes = List.copyOf(outcomes);
    readings = List.copyOf(readings);
  }

  /** Return this question with other figures for its candidates. */
  Judged withFigures(List<Figures> others) {
    return new Judged(lesson, family, fold, asked, answerable, others, right, outcomes, readings);
  }

  /** Return this question as one that its lake cannot answer. */
  Judged unanswerable() {
    return new Judged(lesson, family, fold, asked, false, figures, right, outcomes, readings);
  }

  /** Return true if verdicts come from running candidates. */
  boolean executed() {
    return lesson.database().file().isPresent();
  }

  boolean hasRight() {
    return right.contains(true);
  }
}
