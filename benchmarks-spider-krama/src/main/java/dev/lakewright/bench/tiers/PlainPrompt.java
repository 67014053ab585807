package dev.lakewright.bench.tiers;

import dev.lakewright.core.lake.Table;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.ModelBudget;
import dev.lakewright.core.model.ModelCost;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.gateway.Models;
import dev.lakewright.gateway.QuestionModels;
import dev.lakewright.gateway.key.KeyRing;
import dev.lakewright.runtime.model.ModelAccess;
import dev.lakewright.text.hint.HintedTable;
import dev.lakewright.text.prompt.ReplySql;
import dev.lakewright.text.prompt.SchemaForm;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What people do without Lakewright: the whole schema, the question, and hope. */
final class PlainPrompt implements AutoCloseable {
  private static final int REPLY_TOKENS = 400;

  /** What came of it. */
  record Said(Optional<String> sql, ModelCost cost, String why) {}

  private final String schema;
  private final ModelSpec spec;
  private final Models models;

  PlainPrompt(List<Table> tables, ModelSpec spec, ModelAccess access) {
    this.schema = SchemaForm.DDL.of(tables.stream().map(HintedTable::whole).toList());
    this.spec = spec;
    this.models =
        new Models(
            List.of(spec),
            ModelBudget.NONE,
            new KeyRing(access.environment(), Path.of("")),
            access.local(),
            Path.of(System.getProperty("java.io.tmpdir"), "lakewright-plain"),
            access.tape(),
            Clock.systemUTC());
  }

  Said ask(String question) {
    String prompt =
        schema
            + "\n\nQuestion: <question>\n"
            + question
            + "\n</question>\nAnswer with one SQL query for DuckDB, and nothing else.";
    QuestionModels asked = models.question(Optional.empty(), Optional.empty());
    ModelOutcome outcome =
        asked
            .client(spec)
            .ask(
                ModelRequest.of(List.of(ModelMessage.user(prompt)), REPLY_TOKENS),
                CallControl.within(spec.patience()));
    ReplySql sql = outcome.fold(ReplySql::of, failure -> new ReplySql.None(failure.message()));
    return new Said(
        sql.statement().map(SqlText::value), asked.cost(), sql.fold(it -> "", why -> why));
  }

  @Override
  public void close() {
    models.close();
  }
}
