package dev.lakewright.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedQuestionTest {
  private static final int WIDE = 100;

  private static List<String> lines(
      String question, List<String> understood, List<String> unclear, int columns) {
    return MarkedQuestion.of(question, understood, unclear, Look.PLAIN).lines(columns);
  }

  @Test
  void underlinesBothKinds() {
    assertThat(
            lines(
                "What does a typical invoice come to?",
                List.of("invoice"),
                List.of("typical"),
                WIDE))
        .containsExactly("What does a typical invoice come to?", "            ??????? ───────");
  }

  @Test
  void findsPhrasesWhateverStandsBetweenTheirWords() {
    assertThat(lines("Songs of AC/DC, please", List.of("ac dc"), List.of(), WIDE))
        .containsExactly("Songs of AC/DC, please", "         ─────");
  }

  @Test
  void takesEachOccurrenceOnceForWhatWasUnderstood() {
    assertThat(lines("name by name by name", List.of("name", "name"), List.of("by"), WIDE))
        .containsExactly("name by name by name", "──── ?? ──── ??");
  }

  @Test
  void neverMarksPartsOfWords() {
    MarkedQuestion marked =
        MarkedQuestion.of("the artistry", List.of("art"), List.of(), Look.PLAIN);
    assertThat(marked.isComplete()).isFalse();
    assertThat(marked.lines(WIDE)).containsExactly("the artistry");
  }

  @Test
  void drawsMarksAsWideAsTheTerminalDrawsText() {
    assertThat(lines("顧客 und größe", List.of("顧客"), List.of("GRÖSSE", "größe"), WIDE))
        .containsExactly("顧客 und größe", "────     ?????");
  }

  @Test
  void breaksLinesWithTheirMarks() {
    assertThat(lines("one two three four", List.of("two"), List.of("four"), 8))
        .containsExactly("one two", "    ───", "three", "four", "????");
  }

  @Test
  void escapesWhatCouldSteerATerminal() {
    assertThat(lines("a\u001b[31m red", List.of("red"), List.of(), WIDE))
        .containsExactly("a\\u001B[31m red", "            ───");
  }

  @Test
  void drawsWithoutUnicodeWhereTheTerminalHasNone() {
    Look ascii = new Look(Look.UNLIMITED, false, false, Glyphs.ASCII);
    assertThat(MarkedQuestion.of("a b", List.of("a"), List.of("b"), ascii).lines(WIDE))
        .containsExactly("a b", "- ?");
  }
}
