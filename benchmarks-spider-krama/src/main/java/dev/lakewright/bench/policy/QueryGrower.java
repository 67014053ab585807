package dev.lakewright.bench.policy;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Grows queries over the tables of a {@link World}, in every position that a table can have, with
 * many expressions that fail on some values: those are how a row that is filtered too late shows.
 */
public final class QueryGrower {
  private static final int DEEP = 3;
  private static final List<String> PERSON =
      List.of("id", "region", "name", "email", "phone", "born", "pay", "score", "note");
  private static final List<String> ODD = List.of("secret", "card", "nme", "Regoin", "wages");
  private static final List<String> PAYMENT = List.of("id", "person", "amount", "code", "day");

  private final SplittableRandom random;
  private int names;

  public QueryGrower(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public String next() {
    names = 0;
    return switch (random.nextInt(12)) {
      case 0 -> with();
      case 1 ->
          query(DEEP) + pick(" UNION ALL ", " UNION ", " EXCEPT ", " INTERSECT ") + query(DEEP);
      case 2 -> staff();
      case 3 -> recursive();
      case 4 -> odd();
      case 5 -> "FROM " + from(DEEP, "a") + pick("", " SELECT count(*)", " WHERE " + truth("a", 1));
      default -> query(DEEP);
    };
  }

  private String with() {
    return "WITH c AS "
        + pick("", "MATERIALIZED ", "NOT MATERIALIZED ")
        + "(SELECT * FROM person WHERE "
        + truth("person", 1)
        + ") SELECT "
        + pick("count(*)", "c.*", "max(c.pay)")
        + " FROM c"
        + pick("", ", c AS d WHERE c.id = d.id", " WHERE " + truth("c", 2));
  }

  private String recursive() {
    return "WITH RECURSIVE r(n, p) AS (SELECT 0, 0 UNION ALL SELECT n + 1, (SELECT "
        + pick("count(*)", "max(id)", "sum(pay)")
        + " FROM person WHERE id > n) FROM r WHERE n < 4) SELECT * FROM r";
  }

  private String staff() {
    return "SELECT "
        + pick("unit, ", "")
        + pick("count(*)", "sum(pay)", "avg(pay)", "max(pay)", "sum(CASE WHEN id = 1 THEN pay END)")
        + " FROM staff "
        + pick("", "WHERE id < 9 ", "WHERE unit = 'A' ", "WHERE pay = 'x' ")
        + pick("", "GROUP BY unit", "GROUP BY ALL", "GROUP BY unit HAVING count(*) < 3");
  }

  private String odd() {
    return pick(
        "SELECT * FROM wages",
        "SELECT * FROM audit",
        "SELECT * FROM audt",
        "SELECT " + pick(ODD) + " FROM person",
        "SUMMARIZE person",
        "DESCRIBE person",
        "SELECT p." + pick(ODD) + " FROM person p ORDER BY ALL",
        "SELECT * FROM person USING SAMPLE reservoir(5 ROWS) REPEATABLE (1)",
        "SELECT * FROM (PIVOT person ON region USING sum(pay))",
        "SELECT unnest(list(" + pick(PERSON) + ")) FROM person",
        "SELECT COLUMNS('.*e.*') FROM person",
        "SELECT person FROM person LIMIT 3",
        "SELECT DISTINCT ON (region) * FROM person ORDER BY region, id",
        "FROM person SELECT min(pay), arg_max(name, pay), mode(phone), histogram(born)");
  }

  private String query(int depth) {
    String alias = name();
    String items = pick("*", "count(*)", scalar(alias, depth), aggregate(alias, depth));
    String sql = "SELECT " + items + " FROM " + from(depth, alias);
    sql += random.nextInt(3) > 0 ? " WHERE " + truth(alias, depth) : "";
    boolean plain = items.equals("*");
    if (plain && random.nextInt(4) == 0) {
      sql += " QUALIFY row_number() OVER (ORDER BY " + column(alias) + ") < 4";
    }
    sql += plain && random.nextInt(4) == 0 ? " ORDER BY " + scalar(alias, 1) : "";
    sql += random.nextInt(4) == 0 ? " LIMIT " + random.nextInt(5) : "";
    return "(" + sql + ")";
  }

  /** Return a relation whose first table has the alias. */
  private String from(int depth, String alias) {
    String first = "person AS " + alias;
    if (depth == 0) {
      return first;
    }
    String other = name();
    return switch (random.nextInt(9)) {
      case 0 -> first + ", person AS " + other;
      case 1 ->
          first
              + pick(" JOIN ", " LEFT JOIN ", " FULL JOIN ", " SEMI JOIN ", " ANTI JOIN ")
              + "payment AS "
              + other
              + " ON "
              + other
              + ".person = "
              + pick(alias + ".id", "CAST(" + alias + ".name AS INTEGER)", "1 / " + alias + ".pay");
      case 2 -> "(SELECT * FROM person WHERE " + truth("person", depth - 1) + ") AS " + alias;
      case 3 -> "(SELECT * FROM person UNION ALL SELECT * FROM person) AS " + alias;
      case 4 ->
          first + ", LATERAL (SELECT * FROM payment WHERE person = " + alias + ".id) AS " + other;
      case 5 -> first + ", unnest((SELECT list(name) FROM person)) AS " + other + "(x)";
      case 6 -> first + " CROSS JOIN place AS " + other;
      default -> first;
    };
  }

  private String truth(String alias, int depth) {
    if (depth == 0) {
      return column(alias) + pick(" IS NULL", " IS NOT NULL");
    }
    return switch (random.nextInt(9)) {
      case 0 -> "CAST(" + column(alias) + " AS INTEGER) " + pick("> ", "< ", "= ") + constant();
      case 1 -> constant() + " / (" + alias + ".pay - " + constant() + ") > 0";
      case 2 -> "EXISTS (SELECT 1 FROM payment WHERE person = " + alias + ".id)";
      case 3 -> alias + ".id IN (SELECT " + pick("id", "person") + " FROM payment)";
      case 4 -> scalar(alias, depth - 1) + " = " + scalar(alias, depth - 1);
      case 5 ->
          "(" + truth(alias, depth - 1) + pick(" OR ", " AND ") + truth(alias, depth - 1) + ")";
      case 6 -> "NOT (" + truth(alias, depth - 1) + ")";
      case 7 -> alias + ".pay + 9223372036854775807 > " + constant();
      default -> column(alias) + " = " + pick("'5'", "5", "'EMEA'", "DATE '1990-01-01'");
    };
  }

  private String scalar(String alias, int depth) {
    if (depth == 0) {
      return column(alias);
    }
    return switch (random.nextInt(10)) {
      case 0 ->
          "CAST(" + column(alias) + " AS " + pick("INTEGER", "DATE", "DOUBLE", "TINYINT") + ")";
      case 1 -> alias + ".pay " + pick("/ ", "// ", "% ", "* ") + scalar(alias, depth - 1);
      case 2 -> "(SELECT " + aggregate("q", 0) + " FROM person q WHERE q.id <> " + alias + ".id)";
      case 3 -> "(SELECT name FROM person WHERE id = " + constant() + ")";
      case 4 -> "CASE WHEN " + truth(alias, depth - 1) + " THEN " + column(alias) + " END";
      case 5 -> "strptime(" + alias + ".name, '%Y')";
      case 6 -> "lag(" + column(alias) + ") OVER (ORDER BY " + alias + ".id)";
      case 7 -> "exp(" + alias + ".pay)";
      case 8 -> "coalesce(" + column(alias) + ", " + column(alias) + ")";
      default -> column(alias);
    };
  }

  private String aggregate(String alias, int depth) {
    return pick("sum", "min", "max", "count", "avg", "list", "any_value", "string_agg", "median")
        + "("
        + scalar(alias, depth)
        + ")";
  }

  private String column(String alias) {
    return alias + "." + pick(random.nextInt(12) == 0 ? PAYMENT : PERSON);
  }

  private String constant() {
    return pick("0", "1", "3", "5000", "-1", "1000000", "0.5");
  }

  private String name() {
    return "t" + names++;
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
