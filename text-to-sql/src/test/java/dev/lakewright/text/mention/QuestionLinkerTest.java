package dev.lakewright.text.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.text.Harbour;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.value.ValueHit;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionLinkerTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final ColumnRef COUNTRY = column("Company", "Country");
  private static final ColumnRef KIND = column("Vessel", "Kind");

  private final MemoryCatalog catalog = Harbour.catalog();
  private final QuestionLinker linker =
      new QuestionLinker(
          SchemaIndex.of(catalog, Harbour.LAKE, LEXICON),
          new ValueIndex(
              Map.of(COUNTRY, List.of("Norway", "Chile"), KIND, List.of("ferry", "tug"))),
          LEXICON,
          WordVectors.load());

  private static ColumnRef column(String table, String column) {
    return new ColumnRef(new TableName(Harbour.LAKE, table), column);
  }

  private LinkedQuestion link(String question) {
    return linker.link(new Tokenizer(LEXICON).words(question));
  }

  private NameLink link(String question, ColumnRef column) {
    LinkedQuestion linked = link(question);
    for (int i = 0; i < linked.columns().size(); i++) {
      if (linked.columns().get(i).ref().equals(column)) {
        return linked.columnLinks().get(i);
      }
    }
    return NameLink.NONE;
  }

  @ParameterizedTest
  @CsvSource({
    "Show the built year of each vessel, BuiltYear, EXACT, true",
    "Show the built years of each vessel, BuiltYear, EXACT, true",
    "Show the wieght of vessels, Weight, TYPO, true",
    "Show the year of vessels, BuiltYear, EXACT, false",
    "How many vessels are there, Weight, NONE, false"
  })
  void findsColumnsByTheirNames(String question, String column, MatchKind kind, boolean whole) {
    NameLink link = link(question, column("Vessel", column));
    assertThat(link.kind()).isEqualTo(kind);
    assertThat(link.exists() && link.isWhole()).isEqualTo(whole);
  }

  @Test
  void likeWordsFitLoosely() {
    NameLink link = link("Which nation has most vessels?", COUNTRY);
    assertThat(link.exists()).isTrue();
    assertThat(link.kind()).isGreaterThanOrEqualTo(MatchKind.SYNONYM);
  }

  @Test
  void aNumberOfThingsIsNoNumberColumn() {
    List<String> masks =
        link("What is the number of vessels?").masks().stream().map(Mask::token).toList();
    assertThat(masks).containsExactly("what", "be", "the", "number", "of", "#TAB");
  }

  @Test
  void masksWhatBelongsToTheLake() {
    List<String> masks =
        link("List name, weight of vessels from Norway built after 1990").masks().stream()
            .map(Mask::token)
            .toList();
    assertThat(masks)
        .containsExactly(
            "list", "#COLt", ",", "#COLn", "of", "#TAB", "from", "#VAL", "#COLn", "after", "#NUM");
  }

  @Test
  void findsStoredValuesInOtherForms() {
    for (String question :
        List.of("Which vessels are ferries?", "Which vessels are Norwegian?", "from norway")) {
      List<ValueHit> hits =
          link(question).values().stream().flatMap(it -> it.hits().stream()).toList();
      assertThat(hits).as(question).hasSize(1);
    }
  }

  @Test
  void keepsQuotedTextsTogether() {
    ValueMention mention = link("vessels called 'the Old Tug 3'").values().get(0);
    assertThat(mention.text()).isEqualTo("the Old Tug 3");
    assertThat(mention.quoted()).isTrue();
  }
}
