package dev.lakewright.text.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldTest {
  @ParameterizedTest
  @CsvSource({
    "'  The  Old-Tug, No. 3! ', the old tug no 3",
    "São Paulo, sao paulo",
    "ÅRHUS, arhus",
    "İzmir, izmir",
    "ΟΔΟΣ, οδος",
    "東京・大阪, 東京 大阪",
    "'שָׁלוֹם', 'שלום'",
    "🚢 tug 🚢, tug",
    "'!?', ''",
    "½ litre, ½ litre"
  })
  void foldsCaseAccentsAndPunctuation(String text, String folded) {
    assertThat(TextFold.fold(text)).isEqualTo(folded);
  }

  @Property
  void foldsAsTheRegularExpressionsDo(@ForAll @StringLength(max = 30) String text) {
    assertThat(TextFold.fold(text)).isEqualTo(NaiveFold.fold(text));
  }

  @Test
  void foldsEveryCharacterAsTheRegularExpressionsDo() {
    for (int c = 0; c < 0x20000; c++) {
      String text = "A" + Character.toString(c) + "b";
      assertThat(TextFold.fold(text)).as("U+%04X", c).isEqualTo(NaiveFold.fold(text));
    }
  }

  @Property
  void leavesFoldedTextAlone(@ForAll @StringLength(max = 30) String text) {
    String folded = TextFold.fold(text);
    assertThat(TextFold.fold(folded)).isEqualTo(NaiveFold.fold(folded));
  }
}
