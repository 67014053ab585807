package dev.lakewright.planner.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {
  private static final LakeName LAKE = new LakeName("shop");
  private final QuestionReader reader = new QuestionReader();

  @Test
  void takesControlCharactersAndDoubleSpacesOut() {
    assertThat(reader.read("  How\tmany\u001b[31m  ite\u0000ms\u202e?\n", LAKE))
        .isEqualTo(new ReadOutcome.Read(new Question("How many[31m items?", LAKE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\n", "?!…", "\u200b"})
  void knowsThatNothingWasAsked(String typed) {
    assertThat(reader.read(typed, LAKE)).isInstanceOf(ReadOutcome.Unreadable.class);
  }

  @Test
  void tellsSqlFromQuestions() {
    assertThat(InputKind.of("select name from item", sql -> true)).isEqualTo(InputKind.SQL);
    assertThat(InputKind.of("select the cheapest item", sql -> false))
        .isEqualTo(InputKind.QUESTION);
    assertThat(InputKind.of("How many?", sql -> true)).isEqualTo(InputKind.QUESTION);
  }
}
