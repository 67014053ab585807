package dev.lakewright.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationTest {
  @ParameterizedTest
  @CsvSource({
    "bal, balance",
    "mkt, market",
    "pmt, payment",
    "acct, account",
    "amt, amount",
    "qty, quantity",
    "rcpt, receipt",
    "desc, description"
  })
  void tellsShortForms(String letters, String word) {
    assertThat(Abbreviation.is(letters, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ba, balance",
    "mkt, make",
    "bal, ball",
    "mkt, marketing",
    "cst, cruise",
    "tkm, market",
    "price, prices",
    "blnc, ba",
    "nat, orient"
  })
  void leavesOtherLettersAlone(String letters, String word) {
    assertThat(Abbreviation.is(letters, word)).isFalse();
  }
}
