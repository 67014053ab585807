package dev.lakewright.text.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesOfBusinessTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final LakeName LAKE = new LakeName("docks");

  private final SchemaIndex schema =
      SchemaIndex.of(
          MemoryLake.named("docks")
              .table("tolls-2015", "payer VARCHAR", "grossweight DOUBLE", "mktshare DOUBLE")
              .table("tolls-2019", "payer VARCHAR", "grossweight DOUBLE", "acctbal DOUBLE")
              .table("keeper", "label VARCHAR", "rating VARCHAR")
              .catalog(),
          LAKE,
          LEXICON);
  private final QuestionLinker linker =
      new QuestionLinker(
          schema,
          new ValueIndex(
              Map.of(
                  column("keeper", "label"), List.of("Ann", "25-989-741", "7 Sisters"),
                  column("keeper", "rating"), List.of("M", "4.5"))),
          LEXICON,
          WordVectors.load());

  private static ColumnRef column(String table, String column) {
    return new ColumnRef(new TableName(LAKE, table), column);
  }

  private LinkedQuestion link(String question) {
    return linker.link(new Tokenizer(LEXICON).words(question));
  }

  private NameLink link(String question, ColumnRef column) {
    LinkedQuestion linked = link(question);
    int at = linked.columns().stream().map(it -> it.ref()).toList().indexOf(column);
    return at < 0 ? NameLink.NONE : linked.columnLinks().get(at);
  }

  @ParameterizedTest
  @CsvSource({
    "total gross weight, tolls-2015, grossweight, EXACT",
    "average grossweight, tolls-2015, grossweight, EXACT",
    "the market share, tolls-2015, mktshare, SYNONYM",
    "average account balance, tolls-2019, acctbal, SYNONYM"
  })
  void namesThatRunTogetherAreWhole(String question, String table, String name, MatchKind kind) {
    NameLink link = link(question, column(table, name));
    assertThat(link.isWhole()).isTrue();
    assertThat(link.kind()).isEqualTo(kind);
  }

  @Test
  void exactWordsBeatShortForms() {
    double exact = link("average grossweight", column("tolls-2015", "grossweight")).score();
    double shorter = link("the market share", column("tolls-2015", "mktshare")).score();
    assertThat(exact).isGreaterThan(shorter).isLessThanOrEqualTo(1 + 1e-9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many tolls were paid in 2019?|tolls-2019,keeper",
        "tolls paid on 2015-07-01|tolls-2015,keeper",
        "tolls in 2015 and 2019|tolls-2015,tolls-2019,keeper",
        "tolls since 2015|tolls-2015,tolls-2019,keeper",
        "tolls in 2016|tolls-2015,tolls-2019,keeper",
        "tolls called '2019'|tolls-2015,tolls-2019,keeper",
        "How many tolls are there?|tolls-2015,tolls-2019,keeper"
      })
  void aYearPicksItsTable(String question, String tables) {
    LinkedQuestion linked = link(question);
    List<String> kept =
        linked.tables().stream().map(NamedTable::name).map(TableName::name).toList();
    assertThat(kept).isEqualTo(List.of(tables.split(",")));
    assertThat(linked.columns()).allMatch(it -> kept.contains(it.table().name()));
  }

  @Test
  void tellsWordsFromFigures() {
    assertThat(link("keepers").wordy()).containsExactly(column("keeper", "label"));
  }

  private static LinkedQuestion over(String question, String... tables) {
    MemoryLake lake = MemoryLake.named("docks");
    for (String table : tables) {
      lake.table(table, "name VARCHAR", "weight DOUBLE");
    }
    SchemaIndex schema = SchemaIndex.of(lake.catalog(), LAKE, LEXICON);
    return new QuestionLinker(schema, new ValueIndex(Map.of()), LEXICON, WordVectors.load())
        .link(new Tokenizer(LEXICON).words(question));
  }

  @Test
  void aNameThatRunsTogetherHasAPlural() {
    LinkedQuestion linked = over("names of all stormwarnings", "stormwarning", "keeper");
    assertThat(linked.tableLinks().get(0).isWhole()).isTrue();
    assertThat(linked.tableLinks().get(0).kind()).isEqualTo(MatchKind.EXACT);
    assertThat(new Heading(linked).plain().owners())
        .containsExactly(new TableName(LAKE, "stormwarning"));
  }

  @Test
  void aMonthInATablesNameBelongsToItsYear() {
    LinkedQuestion linked = over("tolls in 1997", "tolls_1997", "tolls_dec_1998");
    assertThat(linked.tables()).extracting(it -> it.name().name()).containsExactly("tolls_1997");
  }
}
