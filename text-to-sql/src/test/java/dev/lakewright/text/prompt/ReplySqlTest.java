package dev.lakewright.text.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.TokenUse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplySqlTest {
  private static ReplySql of(String text, ModelReply.Finish finish) {
    return ReplySql.of(new ModelReply(text, TokenUse.NONE, finish, List.of()));
  }

  private static String sql(String text) {
    return of(text, ModelReply.Finish.DONE)
        .fold(
            sql -> sql.value(),
            why -> {
              throw new AssertionError(why);
            });
  }

  private static String none(String text) {
    return of(text, ModelReply.Finish.DONE)
        .fold(
            sql -> {
              throw new AssertionError(sql);
            },
            why -> why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        " SELECT 1 ;\n",
        "```sql\nSELECT 1;\n```",
        "Here is the query you want:\n\n```SQL\nSELECT 1\n```\nIt counts one.",
        "```\nSELECT 1```"
      })
  void takesTheOneStatement(String text) {
    assertThat(sql(text)).isEqualTo("SELECT 1");
  }

  @Test
  void knowsSemicolonsThatEndNothing() {
    String text = "SELECT ';' AS \"a;b\" -- c;\n /* d; */ FROM t WHERE x = 'it''s;'";
    assertThat(sql(text + ";")).isEqualTo(text);
    assertThat(sql("WITH a AS (SELECT 1) SELECT * FROM a")).startsWith("WITH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am sorry, but I cannot answer this.",
        "The number of items is 3.",
        "DROP TABLE item",
        "selection of items",
        "",
        "db.item.find({})"
      })
  void doesNotTakeWhatIsNoQuery(String text) {
    assertThat(none(text + " ")).isEqualTo("it is no query");
  }

  @Test
  void doesNotTakeMoreThanOne() {
    assertThat(none("SELECT 1; SELECT 2")).contains("follows");
    assertThat(none("SELECT 1; This counts.")).contains("follows");
    assertThat(none("```sql\nSELECT 1\n``` or ```sql\nSELECT 2\n```")).contains("2 statements");
  }

  @Test
  void doesNotTakeWhatHasNoEnd() {
    assertThat(none("SELECT a FROM t WHERE " + "x = 1 AND ".repeat(50))).contains("repeats");
    assertThat(none("SELECT " + "a, ".repeat(40))).contains("repeats");
    assertThat(of("SELECT a FROM", ModelReply.Finish.FULL).statement()).isEmpty();
    assertThat(none("SELECT '" + "abcdefghij".repeat(3_000) + "x'")).contains("too long");
    assertThat(sql("SELECT a, b, c FROM t WHERE a IN (1, 1, 1, 1, 1, 1, 1)")).isNotBlank();
  }

  private static String last(String text) {
    return ReplySql.last(new ModelReply(text, TokenUse.NONE, ModelReply.Finish.DONE, List.of()))
        .fold(sql -> sql.value(), why -> "none: " + why);
  }

  @Test
  void ofStepsTheLastStatementCounts() {
    String two = "First:\n```sql\nSELECT 1\n```\nThen all:\n```sql\nSELECT 2;\n```\nDone.";
    assertThat(last(two)).isEqualTo("SELECT 2");
    assertThat(last("Write it in one block between ```sql and ```.\n```sql\nSELECT 3\n```"))
        .isEqualTo("SELECT 3");
    assertThat(last("- count the items\nSELECT count(*)\nFROM item"))
        .isEqualTo("SELECT count(*)\nFROM item");
    assertThat(last("- count the items of each kind")).isEqualTo("none: it is no query");
    assertThat(last("```sql\nDROP TABLE item\n```")).isEqualTo("none: it is no query");
    assertThat(last("```sql\nSELECT 1; SELECT 2\n```"))
        .isEqualTo("none: something follows its statement");
  }
}
