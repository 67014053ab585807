package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a line typed into the shell is taken for, and that no line reaches a parser unbounded. */
class TypedLinesTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;

  private Lakewright open() {
    return new RoleLab(folder)
        .policy("default: all\nroles: {all: {}}\n")
        .parquet("Visit", "SELECT 1 AS \"Id\"")
        .open("x");
  }

  private static String cubes() {
    String keys = IntStream.range(0, 15).mapToObj(it -> "k" + it).collect(Collectors.joining(", "));
    String cube = "CUBE (" + keys + ")";
    return "SELECT 1 GROUP BY " + String.join(", ", Collections.nCopies(100, cube));
  }

  @Test
  void statementsAreToldFromQuestions() {
    try (Lakewright lakewright = open()) {
      for (String sql :
          List.of(
              "SELECT 1",
              "FROM Visit",
              "(SELECT Id FROM Visit)",
              "SELECT * FROM Nowhere",
              "SELECT Nothing FROM Visit",
              "SELECT getenv('HOME')",
              "COPY Visit TO 'x.csv'")) {
        assertThat(lakewright.isSql(sql)).as(sql).isTrue();
      }
      for (String question :
          List.of(
              "Select the artists who sing",
              "With which album did it begin?",
              "From 2012 on, how many visits?",
              "How many visits are there?",
              "")) {
        assertThat(lakewright.isSql(question)).as(question).isFalse();
      }
    }
  }

  @Test
  void whatIsTooLargeIsNotParsed() {
    try (Lakewright lakewright = open()) {
      for (String bomb :
          List.of(
              "describe ".repeat(100_000) + "select 1",
              "describe ".repeat(9_000) + "select 1",
              cubes(),
              "SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000),
              "SELECT " + "@".repeat(5_000) + "1")) {
        String shown = bomb.substring(0, 40);
        boolean sql = assertTimeoutPreemptively(SOON, () -> lakewright.isSql(bomb), shown);
        assertThat(sql).as(shown).isTrue();
        assertThat(RoleLab.sql(lakewright, bomb)).as(shown).startsWith("SQL_INVALID");
      }
    }
  }
}
