package dev.lakewright.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private static final Languages LANGUAGES = Languages.load();

  private static List<Word> read(String question, String... names) {
    Set<String> known = Set.of("customers", "price", "show", "many");
    return new QuestionReader(LANGUAGES, Set.of(names), known::contains).words(question);
  }

  private static String english(String question, String... names) {
    return String.join(" ", read(question, names).stream().map(Word::lower).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Wie viele Kunden gibt es?, de",
    "Umsatz pro Land, de",
    "How many customers are there?, en",
    "Which pro players die young?, en",
    "art rate in war, en",
    "revenue 2012, en"
  })
  void tellsLanguagesByFunctionWords(String question, String code) {
    List<Word> words = new Tokenizer(Lexicon.load()).words(question);
    assertThat(LANGUAGES.ofQuestion(words).code()).isEqualTo(code);
  }

  @Test
  void aSchemaIsGermanByAMajorityOfItsOwnWords() {
    assertThat(first("kunden", "rechnungsdatum", "name")).isEqualTo("de");
    assertThat(first("customer", "invoice", "kunden", "rechnung")).isEqualTo("en");
    assertThat(first("name", "art", "rate", "land", "war", "kunde")).isEqualTo("en");
  }

  private static String first(String... parts) {
    return LANGUAGES.ofNames(List.of(parts)).get(0).code();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clerks with 25 ships or more|clerks with at least 25 ships",
        "stores opened in 1991 or earlier|stores opened in at most 1991",
        "30 and over|at least 30",
        "Is it 5 or more than 7?|is it 5 or more than 7",
        "red or more|red or more",
        "customers in the US per state|customers in the usa per state",
        "over 10 US dollars|over 10 us dollars",
        "SHOW US ALL|show us all"
      })
  void bringsBoundsAndCountriesToTheirUsualForm(String question, String read) {
    assertThat(english(question)).isEqualTo(read);
  }

  @Test
  void mixedQuestionsAreReadWordByWord() {
    assertThat(english("How many Kunden are there?", "customer"))
        .isEqualTo("how many customer are there");
    assertThat(english("How many Kunden are there?", "vessel"))
        .isEqualTo("how many kunden are there");
  }

  @ParameterizedTest
  @CsvSource({
    "favourite colour, favorite color",
    "organised theatre, organized theater",
    "favorite color, favorite color",
    "analysis of optimism, analysis of optimism",
    "wich custmers, which customers",
    "averege price, average price",
    "show the hihgest price, show the highest price"
  })
  void foldsSpellings(String typed, String folded) {
    assertThat(english(typed)).isEqualTo(folded);
  }
}
