package dev.lakewright.lake.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's second wall, tried from inside: on its settings, then on its calls. */
class LockDownTest {
  private static final LakeName SHOP = new LakeName("shop");

  @TempDir Path folder;
  private Path data;
  private Path secret;
  private Lakes lakes;
  private DuckDbInstance instance;
  private DuckDbEngine engine;

  @BeforeEach
  void open() throws IOException {
    data = Files.createDirectories(folder.resolve("shop"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n");
    secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
    Files.createSymbolicLink(data.resolve("link.txt"), secret);
    lakes =
        Lakes.open(
            folder, folder.resolve("state"), List.of(new LakeSpec(SHOP, List.of(data.toString()))));
    EngineSettings settings = new EngineSettings(folder.resolve("state/staging"), 256, 64, 1);
    instance = DuckDbInstance.open(lakes, settings);
    engine = DuckDbEngine.open(lakes, settings);
  }

  @AfterEach
  void close() {
    engine.close();
    instance.close();
    lakes.close();
  }

  private String here(String sql) {
    return sql.replace("LAKE", data.toString()).replace("SECRET", secret.toString());
  }

  private void raw(String sql) throws SQLException {
    try (Connection connection = instance.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(here(sql));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "enable_external_access,false",
    "lock_configuration,true",
    "autoload_known_extensions,false",
    "autoinstall_known_extensions,false",
    "allow_community_extensions,false",
    "allow_unsigned_extensions,false",
    "allow_persistent_secrets,false",
    "threads,1",
    "memory_limit,244.1 MiB",
    "max_temp_directory_size,61.0 MiB"
  })
  void settingsAreLocked(String name, String value) throws SQLException {
    try (Connection connection = instance.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT current_setting('" + name + "')::VARCHAR")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo(value);
    }
    assertThatThrownBy(() -> raw("SET " + name + " = '1'")).isInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_text('SECRET')",
        "SELECT * FROM read_text('LAKE/../secret.txt')",
        "SELECT * FROM read_text('LAKE/link.txt')",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM 'SECRET'",
        "ATTACH '/tmp/lakewright-other.duckdb'",
        "COPY (SELECT 1) TO '/tmp/lakewright-stolen.csv'",
        "COPY (SELECT 1) TO 'LAKE/../stolen.csv'",
        "EXPORT DATABASE '/tmp/lakewright-export'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "LOAD '/tmp/x.duckdb_extension'",
        "SELECT * FROM 'https://example.com/x.csv'",
        "SET enable_external_access = true",
        "RESET lock_configuration",
        "SET temp_directory = '/'",
        "PRAGMA enable_profiling",
        "CREATE PERSISTENT SECRET s (TYPE http)"
      })
  void settingsStopIt(String sql) {
    assertThatThrownBy(() -> raw(sql)).isInstanceOf(SQLException.class);
    assertThat(folder.resolve("stolen.csv")).doesNotExist();
  }

  /** What the settings leave open, and docs/security.md says so; the calls below close it. */
  @Test
  void settingsAloneAreNotReadOnly() throws SQLException {
    raw("COPY (SELECT 1) TO 'LAKE/written.csv'");
    assertThat(data.resolve("written.csv")).exists();
    raw("CREATE TEMP TABLE t AS SELECT 1");
    raw("SELECT 1; CREATE TABLE u AS SELECT 1");
    raw("DROP TABLE u");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1); COPY (SELECT 1) TO 'LAKE/written.csv'; SELECT * FROM (SELECT 1",
        "SELECT 1); CREATE TEMP TABLE t AS SELECT 1; SELECT * FROM (SELECT 1",
        "SELECT 1); DROP VIEW item; SELECT * FROM (SELECT 1",
        "SELECT 1); SELECT * FROM (SELECT 2",
        "COPY (SELECT 1) TO 'LAKE/written.csv'",
        "INSERT INTO item VALUES (1, 'x')",
        "CREATE TABLE t AS SELECT 1",
        "DELETE FROM item",
        "EXPLAIN SELECT 1",
        "SET threads = 4"
      })
  void callsRunOneSelectOnly(String sql) {
    GatedQuery forged = forged(sql);
    QueryOutcome run = engine.run(forged, 1, RunControl.free());
    QueryOutcome stored =
        engine.materialise(forged, folder.resolve("state/staging/r.parquet"), 1, RunControl.free());
    for (QueryOutcome outcome : List.of(run, stored)) {
      Failure failure =
          outcome.fold(
              table -> {
                throw new AssertionError(table);
              },
              it -> it);
      assertThat(failure.code()).isEqualTo(ErrorCode.SQL_NOT_A_QUERY);
    }
    assertThat(data.resolve("written.csv")).doesNotExist();
  }

  /** The gate refuses this sample's size; here it reaches the engine, which does not survive it. */
  @Test
  void anInstanceThatAFailureLeftDeadIsFollowedByANewOne() {
    QueryOutcome fatal =
        engine.run(
            forged(
                "SELECT max(q) FROM (SELECT i, reservoir_quantile(i, 0.5, 2000000000) q"
                    + " FROM range(200000) t(i) GROUP BY i)"),
            1,
            RunControl.free());
    assertThat(fatal).isInstanceOf(QueryOutcome.Failed.class);
    assertThat(engine.witness().tree(new SqlText("SELECT 1"))).contains("SELECT_NODE");
    assertThat(engine.run(forged("SELECT name FROM item"), 1, RunControl.free()))
        .isInstanceOf(QueryOutcome.Completed.class);
  }

  private GatedQuery forged(String sql) {
    return new GatedQuery(
        new SqlText(here(sql)),
        here(sql),
        Set.of(new TableName(SHOP, "item")),
        SHOP,
        GatedQuery.Binding.BOUND,
        QueryLimits.DEFAULT);
  }
}
