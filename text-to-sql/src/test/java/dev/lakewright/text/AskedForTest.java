package dev.lakewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.token.Word;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedForTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final String NAMES = "SELECT Name FROM Vessel";
  private static final String MEAN = "SELECT avg(Weight) FROM Vessel";

  private static boolean isMissed(String question, String unused, String sql) {
    List<Word> words = new Tokenizer(LEXICON).words(question);
    List<Word> left = words.stream().filter(it -> it.lower().equals(unused)).toList();
    SchemaIndex schema = SchemaIndex.of(Harbour.catalog(), Harbour.LAKE, LEXICON);
    Query reading = new SqlReader(schema).read(sql).fold(it -> it, it -> Query.of(List.of()));
    return AskedFor.isMissed(words, left, reading);
  }

  @ParameterizedTest
  @CsvSource({
    "ratings of all vessels, ratings",
    "emissions per vessel, emissions",
    "Which cargos are on board?, cargos",
    "In what port was each vessel built?, port"
  })
  void aThingThatTheReadingHasNothingForIsMissed(String question, String unused) {
    assertThat(isMissed(question, unused, NAMES)).isTrue();
    assertThat(isMissed(question, "vessel", NAMES)).isFalse();
    assertThat(isMissed(question, unused, MEAN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a list of all vessels, list",
    "Which vessels carry names of ships?, carry",
    "vessels that we have, have"
  })
  void otherWordsAreNot(String question, String unused) {
    assertThat(isMissed(question, unused, NAMES)).isFalse();
  }
}
