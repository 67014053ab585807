package dev.lakewright.runtime;

import java.util.List;
import java.util.Random;

/**
 * Grows statements of DuckDB's grammar over the chinook lake, one in three with an attack in it.
 */
final class StatementGrammar {
  record Grown(String sql, boolean hostile) {}

  private static final List<String> TABLES = List.of("Artist", "Album", "Genre", "MediaType");
  private static final List<String> ATTACKS =
      List.of(
          "getenv('HOME')",
          "(SELECT content FROM read_text('/etc/passwd'))",
          "(SELECT count(*) FROM glob('/*'))",
          "(SELECT 1 FROM duckdb_settings())",
          "(SELECT 1 FROM '/tmp/x.csv')",
          "(SELECT 1 FROM information_schema.tables)",
          "(SELECT 1 FROM query('SELECT 1'))",
          "current_setting('threads')",
          "nextval('s')",
          "random()",
          "error('x')",
          "'x'.getenv()",
          "CAST('x' AS regclass)",
          "\"read_text\"('/x')",
          "list_aggregate([1], 'combine_aggr')",
          "repeat('x', 1000000000)",
          "current_schema",
          "json_serialize_sql('SELECT 1')",
          "pg_sleep(1)");
  private static final List<String> STATEMENTS =
      List.of(
          "DROP TABLE Artist",
          "COPY Artist TO '/tmp/x'",
          "ATTACH '/tmp/x'",
          "SET threads = 1",
          "PRAGMA version",
          "INSERT INTO Artist VALUES (1)",
          "CALL pragma_version()",
          "LOAD httpfs");

  private final Random random;
  private boolean attack;

  StatementGrammar(Random random) {
    this.random = random;
  }

  Grown next() {
    attack = random.nextInt(3) == 0;
    boolean wanted = attack;
    if (attack && random.nextInt(6) == 0) {
      attack = false;
      String tail = pick(STATEMENTS);
      return new Grown(
          pick(
              query(2) + "\n; " + tail,
              tail + "; " + query(1),
              "WITH x AS (" + tail + ") " + query(1),
              "/* */ " + tail,
              "SELECT * FROM (" + tail + ")"),
          true);
    }
    String sql = query(3);
    if (attack) {
      sql = "SELECT " + attack() + ", * FROM (" + sql + ") AS q";
    }
    return new Grown(sql, wanted);
  }

  private String attack() {
    attack = false;
    return pick(ATTACKS);
  }

  private String pick(String... options) {
    return pick(List.of(options));
  }

  private String pick(List<String> options) {
    return options.get(random.nextInt(options.size()));
  }

  private String query(int depth) {
    String select =
        switch (random.nextInt(9)) {
          case 0 -> "FROM " + from(depth) + " SELECT " + value(depth);
          case 1 ->
              "SELECT " + value(depth) + " AS a, count(*) FROM " + from(depth) + " GROUP BY ALL";
          case 2 -> "WITH c AS (" + inner(depth) + ") SELECT * FROM c";
          case 3 -> "SELECT " + value(depth) + " UNION ALL SELECT " + value(depth);
          case 4 -> "SELECT DISTINCT ON (" + value(depth) + ") 1 FROM " + from(depth);
          case 5 -> "FROM " + from(depth);
          case 6 -> "SELECT row_number() OVER (ORDER BY " + value(depth) + ") FROM " + from(depth);
          default -> "SELECT " + value(depth) + ", " + value(depth) + " FROM " + from(depth);
        };
    return select + tail(depth);
  }

  private String tail(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> " LIMIT 3";
      case 1 -> " ORDER BY 1";
      case 2 -> " -- " + pick(STATEMENTS);
      case 3 -> " LIMIT (SELECT " + number(depth) + ")";
      default -> "";
    };
  }

  private String inner(int depth) {
    return depth > 0 ? query(depth - 1).replace(" -- ", " LIMIT 9 -- ") + "\n" : "SELECT 1 AS x";
  }

  private String from(int depth) {
    String table = pick(TABLES);
    return switch (random.nextInt(depth > 0 ? 8 : 2)) {
      case 2 -> "(" + inner(depth) + ") AS s";
      case 3 -> table + " AS a JOIN " + pick(TABLES) + " AS b ON " + value(depth) + " IS NOT NULL";
      case 4 -> table + " a, LATERAL (SELECT " + value(depth) + ") l";
      case 5 -> "range(" + number(depth) + ") r(i)";
      case 6 -> "(VALUES (" + value(depth) + "), (2)) v(x)";
      case 7 -> table + " POSITIONAL JOIN " + pick(TABLES);
      default -> table;
    };
  }

  private String number(int depth) {
    return attack && random.nextInt(4) == 0 ? attack() : "" + random.nextInt(9 + depth);
  }

  private String value(int depth) {
    if (attack && random.nextInt(5) == 0) {
      return attack();
    }
    return switch (random.nextInt(depth > 0 ? 14 : 4)) {
      case 0 -> "'" + pick("a", "it''s", "; DROP TABLE Artist", "--", "read_text('/x')") + "'";
      case 1 -> "" + random.nextInt(100);
      case 2 -> "NULL";
      case 4 -> "(" + value(depth - 1) + " IS DISTINCT FROM " + value(depth - 1) + ")";
      case 5 -> "CASE WHEN true THEN " + value(depth - 1) + " END";
      case 6 -> "coalesce(" + value(depth - 1) + ", NULL)";
      case 7 -> "[" + value(depth - 1) + "]";
      case 8 -> "{'k': " + value(depth - 1) + "}";
      case 9 -> "list_transform([1, 2], lambda x: " + value(depth - 1) + ")";
      case 10 -> "(SELECT " + value(depth - 1) + ")";
      case 11 -> "CAST(" + value(depth - 1) + " AS VARCHAR)";
      case 12 -> "upper(CAST(" + value(depth - 1) + " AS VARCHAR))";
      case 13 -> "EXISTS (" + inner(depth - 1) + ")";
      default -> "count(*)";
    };
  }
}
