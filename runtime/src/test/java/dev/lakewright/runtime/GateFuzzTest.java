package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Statements grown at random, some with an attack in some place. Those with an attack never pass;
 * of the others, those that pass run, and a record kept at the engine shows that they read
 * registered tables and change nothing. {@code -Dfuzz.statements=1000000 -Dfuzz.seed=…} for more.
 */
class GateFuzzTest {
  private static final LakeName CHINOOK = new LakeName("chinook");
  private static final QueryLimits LIMITS =
      QueryLimits.DEFAULT.withTimeout(Duration.ofSeconds(2)).withMaxRows(10);

  private static final int RUN_EVERY = 5;

  @TempDir Path folder;

  @Test
  void attacksNeverPassAndNothingChanges() {
    int statements = Integer.getInteger("fuzz.statements", 1_000);
    long seed = Long.getLong("fuzz.seed", 42);
    int passed = 0;
    List<String> wrong = new ArrayList<>();
    try (Lakes lakes = Chinook.open(folder);
        DuckDbEngine engine =
            DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1))) {
      Gate gate = SqlGate.open(lakes, engine.witness());
      Set<TableName> registered = Set.copyOf(lakes.tables(CHINOOK));
      warm(engine, registered);
      List<String> before = state(engine);
      StatementGrammar grammar = new StatementGrammar(new Random(seed));
      for (int i = 0; i < statements; i++) {
        StatementGrammar.Grown grown = grammar.next();
        GateRequest request = new GateRequest(new SqlText(grown.sql()), CHINOOK, LIMITS);
        Optional<GatedQuery> query =
            gate.check(request).fold((it, facts) -> Optional.of(it), failure -> Optional.empty());
        passed += query.isPresent() ? 1 : 0;
        if (query.isPresent()
            && (grown.hostile() || !registered.containsAll(query.get().tables()))) {
          wrong.add(grown.sql());
        }
        if (i % RUN_EVERY == 0) {
          query.ifPresent(it -> engine.run(it, 0, RunControl.free()));
        }
      }
      assertThat(state(engine)).as("seed %d", seed).isEqualTo(before);
    }
    assertThat(wrong).as("seed %d", seed).isEmpty();
    assertThat(passed).isGreaterThan(statements / 10);
  }

  private static void warm(DuckDbEngine engine, Set<TableName> tables) {
    engine.run(query("SELECT 1", tables), 1, RunControl.free());
  }

  private static GatedQuery query(String sql, Set<TableName> tables) {
    return new GatedQuery(
        new SqlText(sql), sql, tables, CHINOOK, GatedQuery.Binding.BOUND, QueryLimits.DEFAULT);
  }

  /** What the engine says of itself: everything that a statement could make, change or drop. */
  private static List<String> state(DuckDbEngine engine) {
    List<String> lines = new ArrayList<>();
    for (String sql :
        List.of(
            "SELECT database_name, path, readonly FROM duckdb_databases() ORDER BY ALL",
            "SELECT schema_name, sql FROM duckdb_schemas() WHERE NOT internal ORDER BY ALL",
            "SELECT schema_name, view_name, sql FROM duckdb_views() WHERE NOT internal ORDER BY ALL",
            "SELECT schema_name, table_name FROM duckdb_tables() ORDER BY ALL",
            "SELECT function_name FROM duckdb_functions() WHERE NOT internal ORDER BY ALL",
            "SELECT type_name FROM duckdb_types() WHERE NOT internal ORDER BY ALL",
            "SELECT sequence_name FROM duckdb_sequences() ORDER BY ALL",
            "SELECT extension_name, loaded FROM duckdb_extensions() ORDER BY ALL",
            "SELECT name, value FROM duckdb_settings() ORDER BY ALL",
            "SELECT name FROM duckdb_secrets() ORDER BY ALL",
            "SELECT name FROM duckdb_variables() ORDER BY ALL")) {
      QueryOutcome outcome = engine.run(query(sql, Set.of()), 10_000, RunControl.free());
      lines.add(outcome.fold(GateFuzzTest::text, failure -> "failed " + failure));
    }
    return lines;
  }

  private static String text(ResultTable table) {
    return table.rows().toString();
  }
}
