package dev.lakewright.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.token.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** German questions in the English that the parser is told. */
class GermanQuestionsTest {
  private static final Languages LANGUAGES = Languages.load();

  static Stream<String> questions() throws IOException {
    try (InputStream in = GermanQuestionsTest.class.getResourceAsStream("german-questions.txt")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  private static List<Word> words(String question, String... names) {
    return new QuestionReader(LANGUAGES, Set.of(names), word -> true).words(question);
  }

  private static String english(List<Word> words) {
    return String.join(" ", words.stream().map(GermanQuestionsTest::shown).toList());
  }

  private static String shown(Word word) {
    String text = word.quoted() ? "'" + word.text() + "'" : word.lower();
    return text + (word.comma() ? "," : "");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void saysThemInEnglish(String line) {
    String[] sides = line.split(" => ");
    assertThat(english(words(sides[0]))).isEqualTo(sides[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "Wie viele Kundennummern gibt es?, customer number",
    "Wie viele Bestelldaten gibt es?, order date",
    "Wie viele Haeuser gibt es?, house",
    "Wie viele Häuser gibt es?, house",
    "Wie viele Strassen gibt es?, street",
    "Wie viele Straßen gibt es?, street"
  })
  void findsInflectedWordsAndCompounds(String question, String thing) {
    assertThat(english(words(question))).isEqualTo("how many " + thing + " are there");
  }

  @Test
  void keepsWhatWasTyped() {
    List<Word> words = words("Welche Kundenstadt hat Anna?");
    assertThat(words.stream().map(Word::text))
        .containsExactly("Welche", "Kunden", "stadt", "hat", "Anna");
  }

  @Test
  void takesTheMeaningThatTheSchemaHas() {
    assertThat(english(words("Zeige die Art der Kunden", "type", "client")))
        .isEqualTo("show the type of the client");
  }

  @Test
  void readsGermanNumbersAndDates() {
    List<Word> words = words("Welche Preise sind höher als 1.234,5 seit dem 1.12.2012?");
    assertThat(words.stream().flatMap(it -> it.number().stream()).map(Number::doubleValue))
        .containsExactly(1234.5);
    assertThat(words.get(words.size() - 1).text()).isEqualTo("2012-12-01");
  }
}
