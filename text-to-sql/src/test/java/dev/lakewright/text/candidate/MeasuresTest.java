package dev.lakewright.text.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.form.words.FormWords;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private final SchemaIndex schema =
      SchemaIndex.of(
          MemoryLake.named("radio")
              .table(
                  "Signal",
                  "SignalId INTEGER",
                  "Ship VARCHAR",
                  "Milliseconds INTEGER",
                  "length_min DOUBLE",
                  "Bytes BIGINT",
                  "Hour INTEGER",
                  "Fee DOUBLE")
              .key("SignalId")
              .table("Watch", "SignalId INTEGER", "range_km DOUBLE")
              .foreignKey("SignalId", "Signal", "SignalId")
              .catalog(),
          new LakeName("radio"),
          LEXICON);

  private Optional<Measures> in(String question) {
    return Measures.of(new Tokenizer(LEXICON).words(question), schema);
  }

  private Optional<Query> amend(String question, String sql) {
    Query query = new SqlReader(schema).read(sql).fold(it -> it, it -> Query.of(List.of()));
    return in(question).flatMap(it -> it.of(query, schema));
  }

  private Optional<String> sql(String question, String sql) {
    return amend(question, sql).flatMap(new FormSql(schema)::render).map(it -> it.value());
  }

  @ParameterizedTest
  @CsvSource({
    "signals shorter than 10 seconds, signal shorter than 10000 millisecond",
    "signals between 3 and 4 hours long, signal between 10800000 and 14400000 millisecond long",
    "a length of more than 2 hours, a length of more than 120 length",
    "signals larger than 5 MB, signal larger than 5000000 byte",
    "seen within 300 metres, seen within 0.3 range"
  })
  void readsAmountsInTheUnitOfTheLake(String question, String read) {
    String words =
        in(question).orElseThrow().words().stream()
            .map(Word::lemma)
            .collect(Collectors.joining(" "));
    assertThat(words).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signals longer than 10 milliseconds",
        "signals of 3 minutes",
        "signals of the last 30 days",
        "signals sent 2 hours ago",
        "signals heavier than 3 kilograms",
        "the second signal",
        "signals called '10' seconds"
      })
  void leavesOtherQuestionsAlone(String question) {
    assertThat(in(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT Ship FROM Signal WHERE Milliseconds < 10000",
        "SELECT Ship FROM Signal WHERE Milliseconds < 10000 AND Fee > 3",
        "SELECT Ship FROM Signal GROUP BY Ship HAVING avg(Milliseconds) > 10000",
        "SELECT Signal.Ship FROM Signal JOIN Watch ON Signal.SignalId = Watch.SignalId"
            + " WHERE Signal.Milliseconds < 10000 AND Watch.range_km > 3",
        "SELECT Fee FROM Signal WHERE Ship IN (SELECT Ship FROM Signal WHERE Milliseconds < 10000)"
      })
  void keepsAmountsOfTheUnit(String sql) {
    assertThat(sql("signals shorter than 10 seconds", sql)).hasValue(sql);
  }

  @Test
  void putsAmountsIntoTheUnitOfAnotherColumn() {
    assertThat(
            sql(
                "signals shorter than 12 seconds",
                "SELECT Ship FROM Signal WHERE length_min < 12000"))
        .hasValue("SELECT Ship FROM Signal WHERE length_min < 0.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT Ship FROM Signal WHERE Fee < 10000",
        "SELECT Ship FROM Signal WHERE Bytes < 10000",
        "SELECT Ship FROM Signal WHERE Hour < 10000",
        "SELECT Ship FROM Signal GROUP BY Ship HAVING count(Milliseconds) < 10000",
        "SELECT Ship FROM Signal"
      })
  void doesNotCompareWithAnythingElse(String sql) {
    assertThat(sql("signals shorter than 10 seconds", sql)).isEmpty();
  }

  @Test
  void saysWhatWasAskedFor() {
    Optional<Query> query =
        amend(
            "signals between 1 and 10 seconds",
            "SELECT Ship FROM Signal WHERE Milliseconds BETWEEN 1000 AND 10000");
    assertThat(new FormWords(schema).read(query.orElseThrow()).toString())
        .contains("from 1000 (1 second) to 10000 (10 seconds)");
  }

  private Optional<String> shown(String question, String sql) {
    Query query = new SqlReader(schema).read(sql).fold(it -> it, it -> Query.of(List.of()));
    return ShownUnit.of(new Tokenizer(LEXICON).words(question), schema)
        .flatMap(it -> it.of(query, schema))
        .flatMap(new FormSql(schema)::render)
        .map(it -> it.value());
  }

  @Test
  void showsFiguresInTheUnitAskedFor() {
    assertThat(shown("average signal in seconds", "SELECT avg(Milliseconds) FROM Signal"))
        .hasValue("SELECT 1.0 * avg(Milliseconds) / 1000 FROM Signal");
    assertThat(shown("range in meters", "SELECT range_km FROM Watch"))
        .hasValue("SELECT range_km * 1000 FROM Watch");
  }

  @Test
  void showsNothingInAUnitThatTheLakeHasOrOfAnotherKind() {
    assertThat(shown("signal in milliseconds", "SELECT Milliseconds FROM Signal")).isEmpty();
    assertThat(shown("ships in hours", "SELECT Ship FROM Signal")).isEmpty();
    assertThat(shown("signal in kilograms", "SELECT Milliseconds FROM Signal")).isEmpty();
  }
}
