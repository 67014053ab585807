package dev.lakewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.QuestionLinker;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmetTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private final SchemaIndex schema = SchemaIndex.of(Harbour.catalog(), Harbour.LAKE, LEXICON);

  private boolean isUnmet(String question, String sql) {
    List<Word> words = new Tokenizer(LEXICON).words(question);
    LinkedQuestion linked =
        new QuestionLinker(schema, new ValueIndex(Map.of()), LEXICON, WordVectors.load())
            .link(words);
    List<Word> unused =
        words.stream().filter(it -> it.isAny("unpaid", "fast", "prettiest", "fifties")).toList();
    Query reading = new SqlReader(schema).read(sql).fold(it -> it, it -> Query.of(List.of()));
    return Unmet.isIn(linked, unused, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Show the build years of our companies|SELECT BuiltYear FROM Vessel",
        "How many vessels are still unpaid?|SELECT count(*) FROM Vessel",
        "our prettiest vessel|SELECT Name FROM Vessel",
        "vessels launched in the fifties|SELECT Name FROM Vessel ORDER BY Launched LIMIT 1"
      })
  void whatIsSaidAndNotDoneIsUnmet(String question, String sql) {
    assertThat(isUnmet(question, sql)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "our prettiest vessel|SELECT Name FROM Vessel ORDER BY Weight LIMIT 1",
        "vessels of each company|SELECT CompanyId, count(*) FROM Vessel GROUP BY CompanyId",
        "Show the build years of our vessels|SELECT BuiltYear FROM Vessel",
        "How many vessels are fast tugs?|SELECT count(*) FROM Vessel WHERE Kind = 'tug'",
        "How many vessels are there?|SELECT count(*) FROM Vessel",
        "How many tugs are there?|SELECT count(*) FROM Vessel WHERE Kind = 'tug'"
      })
  void whatIsDoneIsNot(String question, String sql) {
    assertThat(isUnmet(question, sql)).isFalse();
  }
}
