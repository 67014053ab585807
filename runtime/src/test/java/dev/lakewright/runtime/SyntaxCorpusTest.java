package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import dev.lakewright.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB's documented syntax: all of it passes and runs, nearly all of it bound. */
class SyntaxCorpusTest {
  private static final LakeName CHINOOK = new LakeName("chinook");

  @TempDir Path folder;

  @Test
  void documentedSyntaxPassesAndRuns() throws IOException {
    List<String> statements =
        Corpus.read("/gate/syntax.tsv").stream().map(Corpus.Line::statement).toList();
    List<String> wrong = new ArrayList<>();
    int bound = 0;
    try (Lakes lakes = Chinook.open(folder);
        DuckDbEngine engine =
            DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1))) {
      Gate gate = SqlGate.open(lakes, engine.witness());
      for (String statement : statements) {
        GateRequest request = new GateRequest(new SqlText(statement), CHINOOK, QueryLimits.DEFAULT);
        Optional<GatedQuery> passed =
            gate.check(request)
                .fold(
                    (query, facts) -> Optional.of(query),
                    failure -> {
                      wrong.add(statement + " → " + failure);
                      return Optional.empty();
                    });
        bound += passed.filter(it -> it.binding() == GatedQuery.Binding.BOUND).isPresent() ? 1 : 0;
        passed
            .map(it -> engine.run(it, 1, RunControl.free()))
            .ifPresent(it -> note(it, statement, wrong));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(statements).hasSizeGreaterThanOrEqualTo(150);
    assertThat((double) bound / statements.size()).isGreaterThanOrEqualTo(0.95);
  }

  private static void note(QueryOutcome outcome, String statement, List<String> wrong) {
    outcome.fold(table -> true, failure -> wrong.add(statement + " → " + failure));
  }
}
