package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Names of tables and columns that an engine could take for something else. */
class FormNamesTest {
  private static final LakeName LAKE = new LakeName("any");
  private static final List<String> ODD =
      List.of("a b", "a\"b", "a'b", "a`b", "[a]", "a.b", "*", "--", ";", "1", "ÄÖ", "表", "t1");

  @Test
  void runInBothEngines() throws SQLException {
    List<String> failing = new ArrayList<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      List<String> names = new ArrayList<>(ODD);
      names.addAll(column(duckDb, "SELECT keyword_name FROM duckdb_keywords()"));
      names.addAll(List.of("glob", "index", "isnull", "raise", "regexp", "transaction", "rowid"));
      assertThat(names).hasSizeGreaterThan(400);
      for (String name : names) {
        for (Connection engine : List.of(duckDb, sqlite)) {
          if (!answers(engine, name)) {
            failing.add(name + " in " + engine.getMetaData().getDatabaseProductName());
          }
        }
      }
    }
    assertThat(failing).isEmpty();
  }

  private static boolean answers(Connection engine, String name) throws SQLException {
    String table = Identifier.quote(name);
    try (Statement statement = engine.createStatement()) {
      statement.execute("CREATE TABLE " + table + " (" + table + " VARCHAR, x INTEGER)");
      statement.execute("CREATE TABLE other_one (x INTEGER)");
      statement.execute("INSERT INTO " + table + " VALUES ('seven', 7)");
      statement.execute("INSERT INTO other_one VALUES (7)");
      List<String> found = column(engine, sql(name));
      statement.execute("DROP TABLE " + table);
      statement.execute("DROP TABLE other_one");
      return found.equals(List.of("seven"));
    } catch (SQLException refused) {
      return false;
    }
  }

  /** Return SQL with the name in every clause, bare and qualified. */
  private static String sql(String name) {
    MemoryLake lake =
        MemoryLake.named(LAKE.value())
            .table(name, name + " VARCHAR", "x INTEGER")
            .table("other_one", "x INTEGER")
            .foreignKey("x", name, "x");
    Source source = Source.of(new TableName(LAKE, name));
    Expression column = Expression.of(new Field(source, name));
    Query inner =
        Query.of(List.of(column)).filtered(List.of(new Condition.Like(column, "S%", false)));
    Query query =
        Query.of(List.of(column, Expression.rows()))
            .filtered(List.of(new Condition.Member(column, inner, false)))
            .grouped(List.of(column), List.of(new Condition.Missing(column, true)))
            .sorted(List.of(new Sort(column, true)), OptionalInt.of(1))
            .over(List.of(Source.of(new TableName(LAKE, "other_one"))), List.of());
    SchemaIndex schema = SchemaIndex.of(lake.catalog(), LAKE, Lexicon.load());
    return new FormSql(schema).render(query).orElseThrow().value();
  }

  private static List<String> column(Connection engine, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = engine.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
