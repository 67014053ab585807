package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link SqlWitness} keeps. */
public abstract class SqlWitnessContract {
  /** A statement whose tree is known. */
  protected static final String QUERY = "SELECT 1 AS one";

  /** Return the witness, which knows {@link #QUERY}. */
  protected abstract SqlWitness witness();

  private String tree(String sql) {
    return witness().tree(new SqlText(sql)).replaceAll("\\s", "");
  }

  @Test
  void describesAQuery() {
    assertThat(tree(QUERY))
        .startsWith("{")
        .contains("\"error\":false")
        .contains("\"statements\":[")
        .contains("SELECT_NODE")
        .contains("\"alias\":\"one\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELEC 1",
        "DROP TABLE x",
        "INSERT INTO x VALUES (1)",
        "COPY (SELECT 1) TO 'x.csv'",
        "PRAGMA database_list",
        "SET threads = 1"
      })
  void knowsNothingElse(String sql) {
    assertThat(tree(sql)).startsWith("{").contains("\"error\":true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-- a comment"})
  void seesNoStatementWhereThereIsNone(String sql) {
    assertThat(tree(sql)).startsWith("{").doesNotContain("SELECT_NODE");
  }

  @Test
  void saysTheSameTwice() {
    assertThat(tree(QUERY)).isEqualTo(tree(QUERY));
  }

  @Test
  void saysTheSameAfterAnErrorAndInSeveralThreads() {
    String tree = tree(QUERY);
    assertThat(
            IntStream.range(0, 40).parallel().mapToObj(it -> tree(it % 2 == 0 ? "SELEC" : QUERY)))
        .filteredOn(it -> it.contains("\"error\":false"))
        .hasSize(20)
        .allMatch(tree::equals);
  }
}
