package dev.lakewright.testkit;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import java.util.List;
import java.util.Map;

/**
 * Writes for each question what it was told, and abstains from all others.
 *
 * @param outcomes by the question's text
 */
public record ScriptedWriter(Tier tier, Map<String, WriteOutcome> outcomes) implements SqlWriter {
  public ScriptedWriter {
    outcomes = Map.copyOf(outcomes);
  }

  @Override
  public WriteOutcome write(Question question, Probe probe) {
    WriteOutcome outcome = outcomes.get(question.text());
    return outcome == null
        ? new WriteOutcome.Abstained(
            new Abstention(
                Abstention.Kind.UNSURE,
                "Not in the script.",
                List.of(),
                List.of(question.text()),
                List.of()))
        : outcome;
  }
}
