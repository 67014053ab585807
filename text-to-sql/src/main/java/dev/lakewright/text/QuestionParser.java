package dev.lakewright.text;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.text.hint.Hints;

/** A parser over one lake. Safe for use by several threads. */
interface QuestionParser {
  WriteOutcome write(Question question, ParserSettings settings, Probe probe);

  /** Say what the question seems to be about, whether or not it can be read. */
  Hints hints(Question question, Probe probe);
}
