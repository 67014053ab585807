package dev.lakewright.text.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledNumberTest {
  @ParameterizedTest
  @CsvSource({
    "twenty five, 25",
    "zero, 0",
    "one hundred, 100",
    "two hundred and six, 206",
    "nine hundred ninety nine, 999"
  })
  void readsWords(String words, String digits) {
    assertThat(SpelledNumber.other(words)).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "twenty twenty", "five twenty", "hundred", "1000", "tug", "one tug"})
  void leavesOtherTexts(String text) {
    assertThat(SpelledNumber.other(text)).isEmpty();
  }

  @Test
  void goesBothWays() {
    for (int number = 0; number < 1000; number++) {
      String digits = String.valueOf(number);
      String words = SpelledNumber.other(digits).orElseThrow();
      assertThat(SpelledNumber.other(words)).contains(digits);
    }
  }
}
