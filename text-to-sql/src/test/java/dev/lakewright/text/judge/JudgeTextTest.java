package dev.lakewright.text.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import org.junit.jupiter.api.Test;

class JudgeTextTest {
  @Test
  void writesQuestionsInLowerCaseWithTextsInQuotes() {
    Tokenizer tokenizer = new Tokenizer(Lexicon.load());
    assertThat(JudgeText.question(tokenizer.words("Which Boats, of \"Old Hull\", sail?")))
        .isEqualTo("which boats, of 'old hull', sail");
  }

  @Test
  void takesNamesApart() {
    assertThat(JudgeText.asWords("boat.firstName, Boat_ID2Key, HTTPServer"))
        .isEqualTo("boat.first Name, Boat ID2 Key, HTTPServer");
  }
}
