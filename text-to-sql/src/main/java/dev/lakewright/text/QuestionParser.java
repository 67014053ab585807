package dev.lakewright.text;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.WriteOutcome;

/** A parser over one lake. Safe for use by several threads. */
interface QuestionParser {
  WriteOutcome write(Question question, ParserSettings settings, Probe probe);
}
