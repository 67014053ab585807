package dev.lakewright.sql.dialect.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.token.Lexis;
import dev.lakewright.sql.token.Token;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void readsWhatIsWrittenForSpark() {
    Piece written = new Piece.Atom(Token.Kind.STRING, "'a\\'b \\u0024{x} \\\\'", 0);
    assertThat(new Texts(Lexis.SPARK).quoted(written).text()).isEqualTo("'a''b ${x} \\'");
  }
}
