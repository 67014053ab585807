package dev.lakewright.testkit;

import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.SchemaLink;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Map;

class ScriptedWriterTest extends SqlWriterContract {
  @Override
  protected SqlWriter writer() {
    Candidate candidate =
        new Candidate(
            new SqlText("SELECT count(*) FROM item"),
            new Reading("number of items"),
            Tier.SMALL,
            0.9,
            List.of(new SchemaLink("items", SchemaLink.Kind.TABLE, "item", 1)));
    return new ScriptedWriter(
        Tier.SMALL, Map.of(CLEAR, new WriteOutcome.Proposed(List.of(candidate))));
  }
}
