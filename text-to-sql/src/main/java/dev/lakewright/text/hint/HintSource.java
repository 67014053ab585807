package dev.lakewright.text.hint;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.question.Question;

/** Says what a question seems to be about. Safe for use by several threads. */
@FunctionalInterface
public interface HintSource {
  /**
   * Look at a question.
   *
   * @param probe shows what the parser's own candidates give
   */
  Hints of(Question question, Probe probe);
}
