package dev.lakewright.text.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.Harbour;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.value.ValueHit;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFinderTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final WordVectors VECTORS = WordVectors.load();
  private static final ColumnRef COLUMN =
      new ColumnRef(new TableName(Harbour.LAKE, "Vessel"), "Kind");

  private final ValueFinder finder =
      new ValueFinder(
          new ValueIndex(
              Map.of(
                  COLUMN,
                  List.of(
                      "Norway",
                      "Ferries",
                      "tug",
                      "Twenty Five",
                      "30",
                      "Håkon Nilsen",
                      "2010-02-03",
                      "Quilmesia"))),
          LEXICON,
          word -> VECTORS.find(word) >= 0,
          Set.of("vessel"));

  private List<ValueMention> find(String question) {
    return finder.find(new Tokenizer(LEXICON).words(question));
  }

  private List<String> hits(String question) {
    return find(question).stream()
        .flatMap(mention -> mention.hits().stream())
        .map(ValueHit::value)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "vessels from norway, Norway",
    "each ferry, Ferries",
    "all tugs, tug",
    "kind 25, Twenty Five",
    "kind is thirty, 30",
    "of hakon nilsen, Håkon Nilsen"
  })
  void findsValuesInOtherForms(String question, String value) {
    assertThat(hits(question)).containsExactly(value);
  }

  @Test
  void aWordTellsAValueThatNoOtherHolds() {
    ValueFinder few =
        new ValueFinder(
            new ValueIndex(
                Map.of(COLUMN, List.of("1-URGENT", "5-LOW", "Sea Tug", "Sea Ferry", "LOADED"))),
            LEXICON,
            word -> VECTORS.find(word) >= 0,
            Set.of("vessel", "low"));
    assertThat(few.find(new Tokenizer(LEXICON).words("urgent vessels")))
        .flatExtracting(ValueMention::hits)
        .extracting(ValueHit::value)
        .containsExactly("1-URGENT");
    assertThat(few.find(new Tokenizer(LEXICON).words("low vessels at sea"))).isEmpty();
  }

  @Test
  void wordsThatOpenAQuestionAreNoCountries() {
    ValueFinder countries =
        new ValueFinder(
            new ValueIndex(Map.of(COLUMN, List.of("Canada", "United States"))),
            LEXICON,
            word -> VECTORS.find(word) >= 0,
            Set.of("vessel"));
    assertThat(countries.find(new Tokenizer(LEXICON).words("Can you tell us of vessels")))
        .isEmpty();
    assertThat(countries.find(new Tokenizer(LEXICON).words("ALL VESSELS OF US"))).isEmpty();
    assertThat(countries.find(new Tokenizer(LEXICON).words("vessels of the US")))
        .flatExtracting(ValueMention::hits)
        .extracting(ValueHit::value)
        .containsExactly("United States");
  }

  @Test
  void whatIsLookedForInNamesIsAConstant() {
    assertThat(find("vessels with pearl in their name"))
        .extracting(ValueMention::text)
        .containsExactly("pearl");
    assertThat(find("vessels with pearl in their hold")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vessels from Nroway, Norway, 0.55",
    "vessels of Hakon Nielsen, Håkon Nilsen, 0.55",
    "vessels of Quilmezia, Quilmesia, 0.55",
    "vessels of 'nroway', Norway, 1"
  })
  void findsMisspeltNames(String question, String value, double quality) {
    List<ValueMention> mentions = find(question);
    assertThat(mentions).hasSize(1);
    assertThat(mentions.get(0).hits()).extracting(ValueHit::value).containsExactly(value);
    assertThat(mentions.get(0).quality()).isEqualTo(quality);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vessels from nroway",
        "vessels of Nrwy",
        "vessels of '2010-02-04'",
        "launched on 2010-02-04",
        "vessels of 'north way'"
      })
  void takesOtherWordsAsTheyAre(String question) {
    assertThat(hits(question)).isEmpty();
  }

  @Test
  void looksForNamesCodesAndPhrasesInLargeColumns() {
    Set<String> texts =
        new ValueTexts(LEXICON).of(new Tokenizer(LEXICON).words("the tug Aurora of 'old town'"));
    assertThat(texts)
        .contains("aurora", "old town", "tug aurora", "the tug aurora")
        .doesNotContain("tug", "the", "of");
  }

  @Test
  void boundsTheTextsOfALongQuestion() {
    String question = "Aurora Borealis ".repeat(500);
    assertThat(new ValueTexts(LEXICON).of(new Tokenizer(LEXICON).words(question)))
        .hasSizeLessThanOrEqualTo(200);
  }
}
