package dev.lakewright.lake.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PreparedQuestionTest {
  @Test
  void canBeAskedAgainAfterAFailure() throws SQLException {
    try (PreparedQuestion question =
        PreparedQuestion.on(
            DriverManager.getConnection("jdbc:duckdb:"),
            "SELECT CAST(CAST(? AS INTEGER) + 1 AS VARCHAR)")) {
      assertThat(question.ask("1")).isEqualTo("2");
      assertThatThrownBy(() -> question.ask("one")).isInstanceOf(SQLException.class);
      assertThat(question.ask("2")).isEqualTo("3");
    }
  }
}
