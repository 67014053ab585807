package dev.lakewright.testkit;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.SqlText;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the queries that it was given and none else.
 *
 * @param answers by the query's text
 */
public record ScriptedProbe(Map<String, ResultTable> answers) implements Probe {
  private static final int MOST = 100;

  public ScriptedProbe {
    answers = Map.copyOf(answers);
  }

  /** Return a probe that answers nothing, as one whose budget is spent. */
  public static ScriptedProbe silent() {
    return new ScriptedProbe(Map.of());
  }

  @Override
  public ProbeOutcome ask(SqlText query) {
    return Optional.ofNullable(answers.get(query.value()))
        .map(
            table ->
                new ResultTable(
                    table.columns(),
                    table.rows().stream().limit(MOST).toList(),
                    table.totalRows(),
                    table.capped()))
        .<ProbeOutcome>map(ProbeOutcome.Seen::new)
        .orElseGet(() -> new ProbeOutcome.Unseen("out of time", true));
  }
}
