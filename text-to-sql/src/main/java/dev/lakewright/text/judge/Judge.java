package dev.lakewright.text.judge;

import java.util.List;
import java.util.Optional;

/** Tells how well readings fit a question. Safe for use by several threads. */
@FunctionalInterface
public interface Judge {
  /**
   * Judge readings of one question.
   *
   * @param question as {@link JudgeText} writes it
   * @param readings one or more, in words
   * @return one for each reading, in their order; nothing where the judge fails
   */
  Optional<List<Said>> weigh(String question, List<String> readings);

  /** Finds the judge when it is first needed; nothing where there is none. */
  @FunctionalInterface
  interface Source {
    Source NONE = Optional::empty;

    Optional<Judge> judge();
  }
}
