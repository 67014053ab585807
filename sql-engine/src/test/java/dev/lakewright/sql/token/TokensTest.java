package dev.lakewright.sql.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens end where those of the engine do. */
class TokensTest {
  private static List<String> texts(String sql, Lexis lexis) {
    return Tokens.of(sql, lexis).list().stream().map(Token::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1GROUP|1 GROUP",
        "1_000a|1_000 a",
        "1__0|1 __0",
        "1_|1 _",
        "1e5a|1e5 a",
        "1e+5_0a|1e+5_0 a",
        "1ea|1 ea",
        "1e_5|1 e_5",
        "1.e5WHEN|1.e5 WHEN",
        "1.END|1. END",
        "1.5a|1.5 a",
        ".5a|. 5 a",
        "1_000.5_0e1_0z|1_000.5_0e1_0 z",
        "0xFFWHEN|0xFFWHEN",
        "0b1END|0b1END",
        "1é|1 é",
        "7000$$ (((( $$|7000 $$ (((( $$",
      })
  void numbersEndWhereTheEngineEndsThem(String sql, String tokens) {
    assertThat(String.join(" ", texts(sql, Lexis.DUCKDB))).isEqualTo(tokens);
  }

  @Test
  void elsewhereLettersAfterDigitsStayWithThem() {
    assertThat(texts("1L 2fa", Lexis.SPARK)).containsExactly("1L", "2fa");
    assertThat(texts("1L 2fa", Lexis.MYSQL)).containsExactly("1L", "2fa");
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u0085', '\u1680', '\u200c', '\u200d', '\u2028', '\u2029', '\u2022'})
  void theEnginesLettersAreNoSpaces(char letter) {
    assertThat(texts("1" + letter + "$$, (2)", Lexis.DUCKDB))
        .containsExactly("1", letter + "$$", ",", "(", "2", ")");
  }

  @ParameterizedTest
  @ValueSource(
      chars = {'\u00a0', '\u2000', '\u200b', '\u202f', '\u205f', '\u2060', '\u3000', '\ufeff'})
  void theEnginesSpacesAreSpaces(char space) {
    assertThat(texts("a" + space + "b", Lexis.DUCKDB)).containsExactly("a", "b");
  }
}
