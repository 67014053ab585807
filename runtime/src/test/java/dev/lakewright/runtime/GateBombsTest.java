package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Short statements that cost the gate's parsers or the engine's binder more than they may: found by
 * an attack with the source at hand, where they hung or ended the process.
 */
class GateBombsTest {
  private static final LakeName CHINOOK = new LakeName("chinook");

  /** Far beyond what any takes; a bomb that goes off does not come back at all. */
  private static final Duration SOON = Duration.ofMinutes(3);

  @TempDir Path folder;
  private Lakes lakes;
  private DuckDbEngine engine;
  private Gate gate;

  @BeforeEach
  void open() {
    lakes = Chinook.open(folder);
    engine = DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1));
    gate = SqlGate.open(lakes, engine.witness());
  }

  @AfterEach
  void close() {
    engine.close();
    lakes.close();
  }

  private static List<String> refused() {
    return List.of(
        "WITH a AS (".repeat(9) + "1" + ")".repeat(9),
        "WITH a(b) AS NOT MATERIALIZED (".repeat(20) + "1 1" + ") FROM a".repeat(20),
        "SELECT * FROM (DESCRIBE " + "WITH a AS (".repeat(8) + "SELECT 1" + ")".repeat(9),
        "SELECT 1 WHERE EXISTS (" + "WITH a AS (SELECT (".repeat(9) + "1 1" + "))".repeat(9) + ")",
        "SELECT count(*) FROM range(2048) t(i) WHERE regexp_matches('x', '\\pL{300}' || i)",
        "SELECT count(*) FROM range(2048) t(i) WHERE 'x' ~ ('a{900}' || i)",
        "SELECT regexp_replace(repeat('x', 10000), '(x{1,900})*y', 'b', 'g')",
        "SELECT regexp_matches(repeat('x', 10000), '(x|xx|xxx){1,90}y')",
        "SELECT count(*) FROM range(2048) t(i) WHERE (repeat('9', 9000) || i)::BIGNUM > 1",
        "SELECT " + "9".repeat(5_000) + "::BIGNUM",
        "SELECT levenshtein(string_agg('a', ''), string_agg('b', '')) FROM range(10000)",
        "SELECT levenshtein(a, a) FROM (SELECT string_agg('a', '') AS a FROM range(10000))",
        "SELECT damerau_levenshtein(repeat('a', 1000), repeat('b', 1000))",
        "SELECT * FROM "
            + "(UNPIVOT ".repeat(15)
            + "Album"
            + " ON AlbumId INTO NAME n VALUE AlbumId)".repeat(15),
        "CASE ".repeat(19_000),
        "(SELECT 1 LIMIT ".repeat(24) + "1" + ")".repeat(24),
        "SELECT (SELECT 1 LIMIT (".repeat(9) + "1" + "))".repeat(9),
        "SELECT 1 OFFSET ".repeat(1) + "(SELECT 1 OFFSET ".repeat(9) + "1" + ")".repeat(9),
        "SELECT (SELECT NULL::INT[100000][100])",
        "SELECT TRY_CAST(NULL AS STRUCT(a INT[200][200]))",
        "SELECT lttb(i, i, 1000000) FROM range(10000) t(i), range(100)",
        "SELECT max(i, 100000) FROM range(10000) t(i)",
        "SELECT arg_min(i, i, 100000) FROM range(10000) t(i)",
        "GROUP BY a ".repeat(6_300),
        chain(300),
        "SELECT 1 FROM Artist" + numbered(600, ", Artist AS t%d"),
        "SELECT 1" + " INTERSECT SELECT 1".repeat(600),
        "SELECT 1 FROM Artist AS t0" + numbered(99, ", LATERAL (SELECT 1 AS x) AS u%d"),
        "SELECT --\r1 FROM Artist" + ", Artist".repeat(20_000) + "\n AS x",
        "SELECT E'a''\\'' , 1 FROM Artist" + ", Artist".repeat(20_000) + " , Artist AS \"'\"",
        "SELECT max(q) FROM (SELECT i, reservoir_quantile(i, 0.5, 2000000000) q FROM"
            + " range(200000) t(i) GROUP BY i)",
        "SELECT " + times(400, "(SELECT 1 GROUP BY CUBE(a,b,c,d,e,f,g,h,i,j,k,l,m,n,o))"),
        "SELECT count(*) FROM Artist GROUP BY CUBE(1,2,3,4,5,6), CUBE(1,2,3,4,5,6)",
        "SELECT 1 AS a0" + numbered(22, ", alias.a%1$d + alias.a%1$d AS a%2$d"),
        "SELECT *,* FROM (".repeat(21) + "SELECT 1e999 AS a" + ")".repeat(21),
        "SELECT len(range(TIMESTAMP '2000-01-01', TIMESTAMP '200000-01-01', INTERVAL '1 day'))",
        "SELECT length(main.repeat('5', 2000000000)) FROM (SELECT 1 AS main)",
        "SELECT system.main.lower('A')",
        "SELECT sum(length(repeat(repeat('a' || i, 10000), 5000))) FROM range(2000) t(i)",
        "SELECT " + "NOT ".repeat(990) + "true",
        "SELECT NULL::INT" + "[]".repeat(900),
        "SELECT 1" + " IS NULL".repeat(900),
        "SELECT " + "f".repeat(190_000) + "(1)",
        "SELECT repeat('x', 0." + "9".repeat(190_000) + ")",
        "SELECT " + "@ ".repeat(6_000) + "1",
        "DESCRIBE ".repeat(9_000) + "SELECT 1",
        cases(),
        "SELECT "
            + "sum(1)OVER w,".repeat(1_000)
            + "1 FROM Artist WINDOW w AS(ORDER BY "
            + "1,".repeat(1_000)
            + "1)",
        "SELECT count(*) FROM Artist t GROUP BY t.limit, CUBE(a,b,c,d,e,f,g,h,i,j,k,l,m,n,o)",
        "SELECT count(*) FROM Artist GROUP BY GROUPING SETS(1,2,3,4,5,6),"
            + "GROUPING SETS(1,2,3,4,5,6),GROUPING SETS(1,2,3,4,5,6),GROUPING SETS(1,2,3,4,5,6)",
        "SELECT 1 AS `'`, " + "(".repeat(200) + "2" + ")".repeat(200) + ", 3 AS `'`",
        "SELECT 1 AS •$$, " + "(".repeat(200) + "2" + ")".repeat(200) + ", 3 AS •$$",
        "SELECT " + "nullif(".repeat(16) + "ArtistId" + ", 2)".repeat(16) + " FROM Artist",
        "SELECT COLUMNS(*)+1,COLUMNS(*)+2 FROM (".repeat(17) + "SELECT 1 AS x" + ")".repeat(17),
        "SELECT len(list_transform(range(10000), lambda x: range(10000)))",
        "SELECT ArtistId" + " AND ArtistId".repeat(3_000) + " FROM Artist");
  }

  /** What the attack after that one found. */
  private static List<String> refusedSince() {
    return List.of(
        "SELECT 1\u2028$$, " + "(".repeat(200) + "2" + ")".repeat(200) + " \u2028$$",
        "SELECT 1\u0085$$, " + "(".repeat(200) + "2" + ")".repeat(200) + " \u0085$$",
        "SELECT 1GROUP BY CUBE(1,2,3,4,5,6,7,8,9,10)",
        "SELECT 1.e5GROUP BY CUBE(1,2,3,4,5,6,7,8,9,10)",
        gluedCases(),
        "DESC ".repeat(5_000) + "SELECT 1",
        "SELECT from_json('null', '" + "[".repeat(900) + "\"INTEGER\"" + "]".repeat(900) + "')",
        "SELECT from_json('null', repeat('[', 9000) || '\"INT\"' || repeat(']', 9000))",
        "SELECT json_transform('null', '\"STRUCT(a " + "STRUCT(a ".repeat(900) + "INT\"')",
        "SELECT json_transform_strict('null', '\"my.kind\"')",
        "SELECT json_contains('[1]', '1')",
        "SELECT '[1]'::JSON::VARIANT",
        "SELECT variant_typeof(1)",
        "SELECT " + times(101, "(SELECT 1)"),
        "SELECT true" + " OR EXISTS (FROM Artist)".repeat(101),
        "SELECT x" + ".a".repeat(20) + " FROM (SELECT 1 AS x)",
        "FROM Artist" + " PIVOT (count(*) FOR Name IN ('a'))".repeat(21),
        "SELECT count(*) FROM Artist GROUP BY GROUPING SETS (ArtistId" + ",()".repeat(250) + ")",
        "SELECT NULL::INT" + "[]".repeat(50));
  }

  /** Short ones that outran the limits of time and memory. */
  private static List<String> outrunning() {
    return List.of(
        "SELECT " + "[".repeat(13) + "1" + "]".repeat(13),
        "SELECT " + "ARRAY[".repeat(13) + "1" + "]".repeat(13),
        "SELECT " + "(".repeat(16) + "ArtistId" + " IN (1, 2, 3))".repeat(16) + " FROM Artist",
        "SELECT "
            + "(".repeat(20)
            + "ArtistId"
            + " BETWEEN false AND true)".repeat(20)
            + " FROM Artist",
        "SELECT " + "split_part(".repeat(16) + "'a'" + ", 'a', 1)".repeat(16),
        "SELECT " + "array_pop_back(".repeat(16) + "[1]" + ")".repeat(16),
        "SELECT json_extract(x, '$..*') FROM (SELECT '{}' AS x)",
        "SELECT json_extract(x, ['$.a', '$.*.*']) FROM (SELECT '{}' AS x)",
        "SELECT json_extract_string(x, '$.' || '.*') FROM (SELECT '{}' AS x)",
        "SELECT x -> '$..*' FROM (SELECT '{}'::JSON AS x)",
        "SELECT x -> ('$.' || '.*') FROM (SELECT '{}'::JSON AS x)",
        "SELECT x -> ('\\x24..*'::BLOB::VARCHAR) FROM (SELECT '{}'::JSON AS x)",
        "SELECT json_extract(x, '\\x24..*'::BLOB::VARCHAR) FROM (SELECT '{}'::JSON AS x)",
        "SELECT '$..*' AS p, x -> p FROM (SELECT '{}'::JSON AS x)",
        "SELECT lower('$..*') AS p, x -> alias.p FROM (SELECT '{}'::JSON AS x)",
        "SELECT x -> \"->>\"('[\"$..*\"]', 0) FROM (SELECT '{}'::JSON AS x)",
        "SELECT x -> (SELECT '$..*') FROM (SELECT '{}'::JSON AS x)",
        "SELECT x -> CASE WHEN true THEN '$..*' END FROM (SELECT '{}'::JSON AS x)",
        "SELECT approx_top_k(ArtistId, 999999) FROM Artist",
        "SELECT equi_width_bins(0, 1000000, 999999, false)",
        "FROM Artist PIVOT (count(*) FOR Name IN ("
            + times(90, "'a'")
            + ") ArtistId IN ("
            + times(90, "1")
            + "))",
        "SELECT " + times(90, "s.*") + " FROM (SELECT {" + fields(90) + "} AS s)",
        "SELECT " + times(90, "unnest(s)") + " FROM (SELECT {" + fields(90) + "} AS s)",
        "SELECT length(repeat(s, 3000)) FROM (SELECT repeat('a', 3000) AS s)",
        "WITH a AS (SELECT lpad('a', 3000, 'b') AS s) SELECT s.repeat(3000) FROM a",
        "SELECT "
            + "sum(1)OVER(w),".repeat(1_000)
            + "1 FROM Artist WINDOW w AS(ORDER BY "
            + "1,".repeat(1_000)
            + "1)");
  }

  /**
   * Values and types that grow from query to query, in steps that the engine breaks off nowhere.
   */
  private static List<String> growing() {
    String reduced = "SELECT list_reduce(list_transform(range(60), lambda i: 'a'), lambda a, x: ";
    String recursive = "WITH RECURSIVE r(s, t) AS (SELECT 'a', 'b' UNION ALL SELECT ";
    return List.of(
        recursions(3),
        within(16, "s || s", "Name AS s"),
        within(16, "concat(s, '-', s)", "Name AS s"),
        within(16, "format('{}{}', s, s)", "Name AS s"),
        within(16, "printf('%s%s', s, s)", "Name AS s"),
        within(16, "concat_ws(s, s, s)", "Name AS s"),
        within(5, "replace(s, 'a', s)", "Name AS s"),
        within(5, "regexp_replace(s, '.', s, 'g')", "Name AS s"),
        within(16, "translate(s, 'a', 'b') || s", "Name AS s"),
        within(5, "array_to_string([s, s], s)", "Name AS s"),
        within(5, "list_transform(s, lambda x: s)", "[Name] AS s"),
        within(16, "[s[1], s[1]]", "[Name] AS s"),
        within(16, "list_concat(s, s)", "[Name] AS s"),
        within(16, "s + s", "[Name] AS s"),
        within(16, "list_select(s, [1, 1])", "[Name] AS s"),
        within(16, "CASE WHEN true THEN s || s END", "Name AS s"),
        within(16, "coalesce(s || s, 'a')", "Name AS s"),
        within(16, "(SELECT s || s)", "Name AS s"),
        within(16, "(s || s)::VARCHAR", "Name AS s"),
        within(16, "max(s || s)", "Name AS s"),
        within(16, "q.s || q.s", "Name AS s").replace("FROM (", "FROM LATERAL ("),
        "WITH q0 AS (SELECT Name AS s FROM Artist)"
            + numbered(16, ", q%2$d AS (SELECT s || s AS s FROM q%1$d)")
            + " SELECT length(s) FROM q16",
        "WITH q0(s) AS (SELECT Name FROM Artist)"
            + numbered(16, ", q%2$d(s) AS MATERIALIZED (SELECT s || s FROM q%1$d)")
            + " SELECT length(s) FROM q16",
        "SELECT * FROM Artist" + numbered(16, ", LATERAL (SELECT s%1$d || s%1$d) AS t%2$d(s%2$d)"),
        "SELECT " + "hex(".repeat(20) + "Name" + ")".repeat(20) + " FROM Artist",
        "SELECT " + "bin(".repeat(9) + "Name" + ")".repeat(9) + " FROM Artist",
        "SELECT " + "regexp_escape(".repeat(20) + "Name" + ")".repeat(20) + " FROM Artist",
        "SELECT " + "to_json(".repeat(20) + "Name" + ")::VARCHAR".repeat(20) + " FROM Artist",
        reduced + "a || a)",
        reduced + "replace(a, 'a', 'bb'))",
        recursive + "s || s, t FROM r WHERE length(s) < 99) SELECT * FROM r",
        recursive + "s || t, s || t FROM r WHERE length(s) < 99) SELECT * FROM r",
        within(14, "row(s, s)", "Name AS s"),
        within(14, "{'a': s, 'b': s}", "1 AS s"),
        within(14, "struct_pack(a := s, b := s)", "Name AS s"),
        within(14, "map([s], [s])", "Name AS s"),
        within(60, "row(s)", "Name AS s"),
        within(60, "[s]", "Name AS s"),
        "SELECT a FROM ("
            + "SELECT q AS a, q AS b FROM (".repeat(14)
            + "SELECT Name FROM Artist"
            + ") AS q".repeat(15));
  }

  /** Recursions within one another, of stars alone: each is looked at once for each column. */
  private static String recursions(int level) {
    String name = "r" + level;
    String first = numbered(40, ", 'a' AS c%d").substring(2);
    String inner =
        level > 1
            ? "SELECT * FROM (" + recursions(level - 1) + ") AS k" + level
            : "SELECT * FROM " + name + (" UNION ALL SELECT * FROM " + name).repeat(39);
    return String.format(
        "WITH RECURSIVE %1$s AS (SELECT %2$s UNION ALL (%3$s)) SELECT * FROM %1$s",
        name, first, inner);
  }

  /** An expression over s at each of so many queries within one another. */
  private static String within(int times, String expression, String first) {
    return "SELECT length(s::VARCHAR) FROM ("
        + ("SELECT " + expression + " AS s FROM (").repeat(times)
        + "SELECT "
        + first
        + " FROM Artist"
        + ") AS q".repeat(times + 1);
  }

  private static String fields(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "a" + i + ": 1")
        .collect(Collectors.joining(", "));
  }

  /** To the engine {@code 1WHEN} is a number and a word. */
  private static String gluedCases() {
    String expression = "1";
    for (int i = 0; i < 4; i++) {
      expression = "CASE " + expression + " " + "WHEN 1THEN 1".repeat(7) + " END";
    }
    return "SELECT " + expression;
  }

  /** The operand of a simple CASE is written beside each WHEN. */
  private static String cases() {
    String whens =
        IntStream.range(0, 20)
            .mapToObj(i -> " WHEN " + i + " THEN " + i)
            .collect(Collectors.joining());
    String expression = "ArtistId";
    for (int i = 0; i < 5; i++) {
      expression = "CASE " + expression + whens + " END";
    }
    return "SELECT " + expression + " FROM Artist";
  }

  private static List<String> passed() {
    return List.of(
        "SELECT Name FROM Artist WHERE regexp_matches(Name, '^(?:[A-Z]{2}|\\d{4,6})[^ ]*\\.$')",
        "SELECT Name FROM Artist WHERE NOT regexp_full_match(Name, '.{1,1000}')",
        "SELECT regexp_replace(Name, '(\\w+) (\\w+)', '\\2 \\1', 'g') FROM Artist",
        "SELECT Name FROM Artist WHERE Name SIMILAR TO 'A.{1,90}' AND Name !~ 'x'::VARCHAR",
        "SELECT Name FROM Artist ORDER BY levenshtein(Name, 'Accept') LIMIT (SELECT 3)",
        "SELECT max(Name, 3), arg_min(Name, ArtistId, 2) FROM Artist",
        "SELECT [1, 2, 3]::INT[3], 12345678901234567890123456789012345678901234567890::BIGNUM",
        "WITH a AS (WITH b AS (SELECT 1 AS x) SELECT * FROM b) SELECT * FROM a",
        "SELECT string_agg(Name, ', ') || '!' FROM Artist",
        chain(90),
        "SELECT 1" + " UNION ALL SELECT 1".repeat(290),
        "SELECT " + "coalesce(".repeat(60) + "ArtistId" + ", 2)".repeat(60) + " FROM Artist",
        "SELECT 1 FROM Artist WHERE Name LIKE 'a%'" + " OR Name LIKE 'a%'".repeat(400),
        "SELECT " + times(90, "(SELECT 1)"),
        "SELECT " + "[".repeat(12) + "1" + "]".repeat(12),
        "SELECT NULL::INT" + "[]".repeat(40),
        "SELECT lower(Name) IN ('a'" + ", 'b'".repeat(900) + ") FROM Artist",
        "SELECT ArtistId IN (1" + ", 2".repeat(3_000) + ") FROM Artist",
        "SELECT from_json('{}', '{\"a\": \"DECIMAL(10, 2)\", \"b\": [\"INTEGER[]\"]}')",
        "SELECT x -> '$.a' ->> '$.b[*]', json_extract(x, '$.a') FROM (SELECT '{}'::JSON AS x)",
        "SELECT repeat(Name, 2), lpad(Name, 30, ' '), repeat('#', length(Name)) FROM Artist",
        within(5, "s || s", "Name AS s"),
        within(40, "s + 1", "ArtistId AS s"),
        within(40, "lower(trim(s))", "Name AS s"),
        within(8, "row(s, 1)", "Name AS s"),
        "WITH RECURSIVE r(a, b) AS (SELECT 0, 1 UNION ALL SELECT b, a + b FROM r WHERE a < 99)"
            + " SELECT * FROM r",
        "WITH RECURSIVE r AS (SELECT ArtistId AS i, Name AS path FROM Artist UNION ALL SELECT i + 1,"
            + " CASE WHEN i > 2 THEN path || ' > ' || i ELSE path END FROM r WHERE i < 9) FROM r",
        "SELECT list_reduce([1, 2, 3], lambda a, x: a + x), list_reduce(['a', 'b'], lambda a, x: a"
            + " || x), list_transform(string_split(Name, ' '), lambda x: upper(x[1]) || x[2:])"
            + " FROM Artist",
        "SELECT replace(replace(replace(replace(Name, '&', '&amp;'), '<', '&lt;'), '-', ''), ' ',"
            + " ''), regexp_replace(Name, '[^a-z]', '', 'g'), string_agg(Name, ', ') FROM Artist"
            + " GROUP BY ALL",
        "SELECT j -> ArtistId, j -> 'a' -> 0, j -> (json_array_length(j) - 1), j -> '$.a'::VARCHAR"
            + " FROM (SELECT '{}'::JSON AS j, ArtistId FROM Artist)",
        "SELECT levenshtein(a.Name, b.Name), sha256(a.Name) || md5(''), list(b.Name)::VARCHAR"
            + " FROM Artist AS a, Artist AS b GROUP BY ALL",
        "SELECT to_json(l), generate_series(DATE '1990-01-01', DATE '2030-12-31', INTERVAL '1 day')"
            + " FROM (SELECT list({'id': ArtistId, 'name': Name}) AS l FROM Artist)",
        "SELECT a FROM (SELECT Name AS a FROM Artist UNION ALL BY NAME SELECT Title AS a FROM Album)",
        "SELECT 1 AS select" + ", 1 AS select".repeat(4_900),
        "SELECT "
            + "(SELECT ".repeat(78)
            + "1"
            + ")".repeat(78)
            + ", '"
            + "x".repeat(150_000)
            + "'");
  }

  private static String chain(int length) {
    return "WITH a0 AS (SELECT 1 AS x)"
        + numbered(length - 1, ", a%2$d AS (SELECT * FROM a%1$d)")
        + " SELECT * FROM a"
        + (length - 1);
  }

  private static String numbered(int times, String form) {
    return IntStream.range(0, times)
        .mapToObj(i -> String.format(form, i, i + 1))
        .collect(Collectors.joining());
  }

  private static String times(int times, String text) {
    return String.join(", ", Collections.nCopies(times, text));
  }

  private Optional<Failure> failure(String sql) {
    return gate.check(new GateRequest(new SqlText(sql), CHINOOK, QueryLimits.DEFAULT))
        .fold((query, facts) -> Optional.empty(), Optional::of);
  }

  @Test
  void bombsAreRefusedWithAPlace() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          for (String sql :
              concat(concat(refused(), growing()), concat(refusedSince(), outrunning()))) {
            assertThat(failure(sql)).as(start(sql)).isPresent();
            assertThat(failure(sql).flatMap(Failure::location)).as(start(sql)).isPresent();
          }
        });
  }

  @Test
  void whatIsLargeAndHarmlessPasses() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          for (String sql : passed()) {
            assertThat(failure(sql)).as(start(sql)).isEmpty();
          }
        });
  }

  private static List<String> concat(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static String start(String sql) {
    return sql.substring(0, Math.min(80, sql.length()));
  }
}
