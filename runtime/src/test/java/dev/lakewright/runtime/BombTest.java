package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that want too much: refused by their size, or ended by their limits. */
@TestInstance(Lifecycle.PER_CLASS)
class BombTest {
  private static final LakeName CHINOOK = new LakeName("chinook");
  private static final QueryLimits TIGHT =
      QueryLimits.DEFAULT.withTimeout(Duration.ofMillis(700)).withMaxRows(1_000);
  private static final int MEGABYTES = 512;

  private Lakes lakes;
  private DuckDbEngine engine;
  private Gate gate;

  @BeforeAll
  void open(@TempDir Path folder) {
    lakes = Chinook.open(folder);
    engine =
        DuckDbEngine.open(
            lakes, new EngineSettings(folder.resolve("staging"), MEGABYTES, MEGABYTES, 1));
    gate = SqlGate.open(lakes, engine.witness());
  }

  @AfterAll
  void close() {
    engine.close();
    lakes.close();
  }

  private Optional<Failure> refusal(String sql) {
    return gate.check(new GateRequest(new SqlText(sql), CHINOOK, TIGHT))
        .fold((query, facts) -> Optional.empty(), Optional::of);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT list_sum(range(1000000000))",
        "SELECT length(repeat('x', 2000000000))",
        "SELECT repeat('x', 100000000) FROM range(1000)",
        "SELECT repeat('x', CustomerId * 1000000) FROM Customer",
        "SELECT repeat('x', (SELECT 2000000000))",
        "SELECT repeat('x', i) FROM range(2000000000, 2000000001) t(i)",
        "SELECT 'x'.repeat(2000000000)",
        "SELECT Name.repeat(2000000000) FROM Artist",
        "SELECT ArtistId.range() FROM Artist",
        "SELECT lpad('x', 2000000000, 'y'), rpad('x', 2000000000, 'y')",
        "SELECT list_resize([1], 1000000000)",
        "SELECT list_transform(range(100000000), lambda x: x + 1)",
        "SELECT printf('%1000000000d', 1)",
        "SELECT printf('%*d', 1000000000, 1)",
        "SELECT format('{:1000000000}', 1)",
        "SELECT format('{:{}}', 1, 1000000000)",
        "SELECT format(Name, 1) FROM Artist",
        "SELECT bar(1, 0, 1, 1000000000)",
        "SELECT to_base(1, 2, 2000000000)",
        "SELECT bitstring_agg(i, 0, 10000000000) FROM range(10) t(i)",
        "SELECT generate_series(TIMESTAMP '0001-01-01', TIMESTAMP '9999-01-01',"
            + " INTERVAL 1 MICROSECOND)",
        "SELECT unnest(generate_series(1, 1000000000))",
        "SELECT regexp_matches('a', '(((a{1,100}){1,100}){1,100})')",
        "WITH RECURSIVE t(s) AS (SELECT 'x' UNION ALL SELECT s || s FROM t)"
            + " SELECT max(length(s)) FROM t"
      })
  void whatGrowsIsRefused(String sql) {
    assertThat(refusal(sql).map(Failure::code)).contains(ErrorCode.SQL_FUNCTION_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT repeat('x', 10), lpad(Name, 20, ' '), rpad(Name, length(Name) + 3, '.') FROM Artist",
        "SELECT repeat('*', least(AlbumId, 50)) FROM Album",
        "SELECT range(10), generate_series(1, 100, 5), range(len(string_split(Name, ' ')))"
            + " FROM Artist",
        "SELECT generate_series(DATE '2020-01-01', DATE '2021-01-01', INTERVAL 1 DAY)",
        "SELECT printf('%5d of %s', AlbumId, Title), format('{:>10}', Title) FROM Album",
        "SELECT * FROM range(10)"
      })
  void whatStaysSmallPasses(String sql) {
    assertThat(refusal(sql)).isEmpty();
  }

  static String[] huge() {
    String doubling =
        IntStream.rangeClosed(1, 30)
            .mapToObj(
                i ->
                    ", a%d AS NOT MATERIALIZED (SELECT * FROM a%d UNION ALL SELECT * FROM a%d)"
                        .formatted(i, i - 1, i - 1))
            .collect(Collectors.joining());
    String aliases =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> ", a%d + a%d AS a%d".formatted(i - 1, i - 1, i))
            .collect(Collectors.joining());
    return new String[] {
      "SELECT '" + "x".repeat(10_000_000) + "'",
      "SELECT " + "(".repeat(10_000) + "1" + ")".repeat(10_000),
      "SELECT " + "[".repeat(10_000) + "]".repeat(10_000),
      "SELECT 1 IN (" + "1,".repeat(90_000) + "1)",
      "SELECT " + "1+".repeat(50_000) + "1",
      "SELECT " + "NOT ".repeat(40_000) + "true",
      "SELECT " + "- ".repeat(30_000) + "1",
      "SELECT " + "a.".repeat(60_000) + "b",
      "SELECT 1" + " UNION ALL SELECT 1".repeat(9_000),
      "SELECT * FROM Artist" + ", Artist".repeat(3_000),
      "SELECT " + "CASE WHEN true THEN ".repeat(900) + "1" + " END".repeat(900),
      "SELECT 1" + "::INT".repeat(30_000),
      "SELECT 'a'" + ".lower()".repeat(5_000),
      "SELECT 'a'" + "[1]".repeat(5_000),
      "WITH a0 AS (SELECT 1 AS x)" + doubling + " SELECT count(*) FROM a30",
      "SELECT 1 AS a0" + aliases
    };
  }

  @ParameterizedTest
  @MethodSource("huge")
  void whatIsTooLargeToReadIsRefused(String sql) {
    Failure failure = refusal(sql).orElseThrow();
    assertThat(failure.code().kind()).isIn(ErrorKind.REFUSED, ErrorKind.USAGE);
    assertThat(failure.location()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM generate_series(1, 1000000000000)",
        "SELECT * FROM range(1000000000000)",
        "SELECT count(*) FROM Track a, Track b, Track c, Track d",
        "SELECT * FROM Track a, Track b, Track c ORDER BY 1, 2",
        "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT count(*) FROM t",
        "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i FROM t) SELECT * FROM t",
        "SELECT string_agg(repeat('x', 10000), '') FROM range(1000000)",
        "SELECT list(repeat('x', 10000)) FROM range(1000000)",
        "SELECT sum(x * y) FROM range(10000000) a(x), range(10000000) b(y)",
        "SELECT count(DISTINCT i || 'x') FROM range(1000000000) t(i)",
        "SELECT regexp_matches(repeat('a', 10000), '(a+)+$'), 1 FROM range(1000000000)"
      })
  void whatRunsTooLongOrTooLargeIsEnded(String sql) {
    QueryOutcome outcome =
        gate.check(new GateRequest(new SqlText(sql), CHINOOK, TIGHT))
            .fold(
                (query, facts) -> engine.run(query, 1, RunControl.free()),
                QueryOutcome.Failed::new);
    boolean ended =
        outcome.fold(
            table -> table.capped(),
            failure ->
                Set.of(
                        ErrorCode.ENGINE_TIMEOUT,
                        ErrorCode.ENGINE_OUT_OF_MEMORY,
                        ErrorCode.DISK_FULL,
                        ErrorCode.SQL_INVALID)
                    .contains(failure.code()));
    assertThat(ended).as(outcome.toString()).isTrue();
  }
}
