package dev.lakewright.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer(Lexicon.load());

  @Test
  void oneLongWordIsReadWithoutGoingDownForEachOfItsParts() {
    for (String part : List.of("a.b.", "a-", "1,000,", "don't'")) {
      assertThat(tokenizer.words(part.repeat(100_000))).as(part).isNotEmpty();
    }
  }
}
