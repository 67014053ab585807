package dev.lakewright.bench.proofs;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.InnerQuery;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.OutputFact;
import dev.lakewright.core.sql.QueryFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks an engine of its own about the data, by queries written for this and not those of the
 * checks: ties at the cut, values that are not stored, other spellings, labels that are shared,
 * repeated rows, figures that change. What it has no query for is not confirmed. For one thread.
 */
final class QueryConfirmation implements AutoCloseable {
  private static final double HARDLY = 0.05;
  private static final String PARQUET = ".parquet";

  private final Connection connection;

  private QueryConfirmation(Connection connection) {
    this.connection = connection;
  }

  /** Ask SQLite about a file of its own. */
  static QueryConfirmation ofSqlite(Path file) throws SQLException {
    return new QueryConfirmation(
        DriverManager.getConnection("jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro"));
  }

  /** Ask a DuckDB beside the gate about a folder of Parquet files. */
  static QueryConfirmation ofParquet(Path folder) throws SQLException, IOException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Stream<Path> files = Files.list(folder);
        Statement statement = connection.createStatement()) {
      for (Path file : files.filter(it -> it.toString().endsWith(PARQUET)).toList()) {
        String name = file.getFileName().toString();
        statement.execute(
            "CREATE TABLE "
                + Identifier.quote(name.substring(0, name.length() - PARQUET.length()))
                + " AS FROM "
                + Identifier.literal(file.toString()));
      }
    }
    return new QueryConfirmation(connection);
  }

  /** Tell whether a query of another make bears a finding out. */
  boolean bears(Finding finding, Examined examined, String gold) {
    QueryFacts facts = examined.facts();
    return switch (finding.check()) {
      case "total-order" -> ties(gold, facts);
      case "empty-filter" -> filters(facts).anyMatch(this::notStored);
      case "value-variants" -> filters(facts).anyMatch(this::otherSpelling);
      case "join-rows" -> facts.joins().stream().anyMatch(this::hardlyMeet);
      case "empty-result" -> number("SELECT count(*) FROM (" + bare(gold) + ")") == 0;
      case "group-label" ->
          facts.outputs().stream().flatMap(it -> it.origin().stream()).anyMatch(this::shared);
      case "repeated-rows" -> repeated(gold, facts);
      case "fan-out-sum" -> facts.aggregates().stream().anyMatch(it -> changes(it, facts));
      case "null-group" -> facts.outputs().stream().anyMatch(it -> lacks(it, gold));
      case "any-of-group" -> facts.aggregates().stream().anyMatch(it -> differs(it, facts));
      case "text-numbers" -> columns(facts).anyMatch(this::numbersAsText);
      default -> false;
    };
  }

  private boolean hardlyMeet(JoinFact join) {
    if (join.pairs().isEmpty()) {
      return false;
    }
    ColumnUse one = join.pairs().get(0).earlier();
    ColumnUse other = join.pairs().get(0).added();
    return share(one, other) < HARDLY && share(other, one) < HARDLY;
  }

  private double share(ColumnUse one, ColumnUse other) {
    String own = Identifier.quote(one.column());
    String found =
        own + " IN (SELECT " + Identifier.quote(other.column()) + " FROM " + table(other) + ")";
    long rows = number("SELECT count(*) FROM " + table(one));
    long met = number("SELECT count(*) FROM " + table(one) + " WHERE " + found);
    return rows <= 0 ? 1 : met / (double) rows;
  }

  private boolean ties(String gold, QueryFacts facts) {
    int order = gold.toLowerCase(Locale.ROOT).lastIndexOf("order by");
    int limit = gold.toLowerCase(Locale.ROOT).lastIndexOf("limit");
    int from = gold.toLowerCase(Locale.ROOT).indexOf(" from ");
    if (facts.limit().isEmpty() || order < 0 || limit < order || from < 0) {
      return false;
    }
    String keys =
        gold.substring(order + "order by".length(), limit).replaceAll("(?i)\\b(asc|desc)\\b", "");
    long last = facts.limit().getAsLong() - 1;
    List<String> around =
        column(
            "SELECT "
                + keys.replace(",", " || '|' || ")
                + gold.substring(from, limit)
                + " LIMIT 2 OFFSET "
                + last);
    return around.size() == 2 && Objects.equals(around.get(0), around.get(1));
  }

  private static Stream<FilterFact> filters(QueryFacts facts) {
    Stream<QueryFacts> all =
        Stream.concat(Stream.of(facts), facts.inner().stream().map(InnerQuery::facts));
    return all.flatMap(it -> Stream.concat(it.filters().stream(), it.alternatives().stream()));
  }

  private boolean notStored(FilterFact filter) {
    if (filter.literals().isEmpty() || filter.operator().equals("NOT IN")) {
      return false;
    }
    String column = Identifier.quote(filter.column().column());
    String value = literal(filter.literals().get(0));
    String condition =
        switch (filter.operator()) {
          case "BETWEEN" ->
              column + " BETWEEN " + value + " AND " + literal(filter.literals().get(1));
          case "IN" ->
              column
                  + " IN ("
                  + String.join(
                      ", ", filter.literals().stream().map(QueryConfirmation::literal).toList())
                  + ")";
          case "<>" -> column + " = " + value;
          default -> column + " " + filter.operator() + " " + value;
        };
    return number("SELECT count(*) FROM " + table(filter.column()) + " WHERE " + condition) == 0;
  }

  private static String literal(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?") ? text : Identifier.literal(text);
  }

  private boolean otherSpelling(FilterFact filter) {
    if (!filter.operator().equals("=")) {
      return false;
    }
    String column = Identifier.quote(filter.column().column());
    String value = Identifier.literal(filter.literals().get(0));
    return number(
            "SELECT count(*) FROM "
                + table(filter.column())
                + " WHERE trim("
                + column
                + ") = trim("
                + value
                + ") COLLATE NOCASE AND "
                + column
                + " <> "
                + value)
        > 0;
  }

  private boolean shared(ColumnUse use) {
    String column = Identifier.quote(use.column());
    return number(
            "SELECT count(*) FROM (SELECT 1 FROM "
                + table(use)
                + " WHERE "
                + column
                + " IS NOT NULL GROUP BY "
                + column
                + " HAVING count(*) > 1)")
        > 0;
  }

  private boolean lacks(OutputFact label, String gold) {
    String empty = " WHERE " + Identifier.quote(label.name()) + " IS NULL";
    return !label.aggregate() && number("SELECT count(*) FROM (" + bare(gold) + ")" + empty) > 0;
  }

  private boolean repeated(String gold, QueryFacts facts) {
    long rows = number("SELECT count(*) FROM (" + bare(gold) + ")");
    long different = number("SELECT count(*) FROM (SELECT DISTINCT * FROM (" + bare(gold) + "))");
    return rows > different && facts.joins().size() > 0;
  }

  private static String bare(String sql) {
    String stripped = sql.strip();
    return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  /** Take the table's rows once each, by SQLite's own row numbers. */
  private boolean changes(AggregateFact aggregate, QueryFacts facts) {
    if (aggregate.argument().isEmpty() || facts.from().isEmpty()) {
      return false;
    }
    ColumnUse use = aggregate.argument().get();
    String source = facts.from().get() + facts.where().map(it -> " WHERE " + it).orElse("");
    String row = Identifier.quote(use.use().alias()) + ".rowid";
    return number("SELECT count(*) FROM " + source)
        > number("SELECT count(DISTINCT " + row + ") FROM " + source);
  }

  private boolean differs(AggregateFact aggregate, QueryFacts facts) {
    if (aggregate.argument().isEmpty() || facts.from().isEmpty()) {
      return false;
    }
    String source = facts.from().get() + facts.where().map(it -> " WHERE " + it).orElse("");
    String groups = String.join(", ", facts.text().groups());
    return number(
            "SELECT max(n) FROM (SELECT count(DISTINCT "
                + aggregate.argument().get().sql()
                + ") AS n FROM "
                + source
                + (groups.isEmpty() ? "" : " GROUP BY " + groups)
                + ")")
        > 1;
  }

  private static Stream<ColumnUse> columns(QueryFacts facts) {
    List<ColumnUse> columns = new ArrayList<>();
    facts.outputs().forEach(it -> it.origin().ifPresent(columns::add));
    facts.aggregates().forEach(it -> it.argument().ifPresent(columns::add));
    filters(facts).forEach(it -> columns.add(it.column()));
    return columns.stream();
  }

  private boolean numbersAsText(ColumnUse use) {
    String column = Identifier.quote(use.column());
    return number(
            "SELECT count(*) FROM "
                + table(use)
                + " WHERE typeof("
                + column
                + ") IN ('text', 'VARCHAR') AND "
                + column
                + " GLOB '[0-9]*'")
        > 0;
  }

  private static String table(ColumnUse use) {
    return Identifier.quote(use.use().table().name());
  }

  private long number(String sql) {
    List<String> rows = column(sql);
    return rows.isEmpty() ? -1 : Long.parseLong(Optional.ofNullable(rows.get(0)).orElse("-1"));
  }

  private List<String> column(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    } catch (SQLException notThisWay) {
      return List.of();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
