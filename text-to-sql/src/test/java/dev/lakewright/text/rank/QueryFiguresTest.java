package dev.lakewright.text.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.Harbour;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.QuestionLinker;
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

class QueryFiguresTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final SchemaIndex SCHEMA =
      SchemaIndex.of(Harbour.catalog(), Harbour.LAKE, LEXICON);
  private static final QuestionLinker LINKER =
      new QuestionLinker(
          SCHEMA,
          new ValueIndex(
              Map.of(
                  new ColumnRef(new TableName(Harbour.LAKE, "Vessel"), "Kind"),
                  List.of("ferry", "tug"))),
          LEXICON,
          WordVectors.load());

  /** Return one figure of a question and a query. */
  private static float figure(String name, String question, String sql) {
    LinkedQuestion linked = LINKER.link(new Tokenizer(LEXICON).words(question));
    Query query =
        new SqlReader(SCHEMA)
            .read(sql)
            .fold(
                it -> it,
                why -> {
                  throw new IllegalArgumentException(why.toString());
                });
    FeatureRow row = new FeatureRow();
    new PlaceFeatures(new Places(linked, LEXICON)).addTo(query, row);
    new SenseFeatures(linked, LEXICON).addTo(query, row);
    return row.row()[row.names().indexOf(name)];
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Show the name and weight of vessels|SELECT Name, Weight FROM Vessel|0",
        "Show the name and weight of vessels|SELECT Name FROM Vessel|1",
        "Show the kind and weight of vessels|SELECT VesselId FROM Vessel|2"
      })
  void seesWhatIsNamedFirstAndNotShown(String question, String sql, float missed) {
    assertThat(figure("headMissed", question, sql)).isEqualTo(missed);
  }

  @Test
  void seesWhatIsShownThoughNamedLater() {
    String question = "Show the kind of vessels sorted by weight";
    assertThat(figure("shownFromElsewhere", question, "SELECT Weight FROM Vessel")).isEqualTo(1);
    assertThat(figure("shownFromElsewhere", question, "SELECT Kind FROM Vessel")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kinds of vessels sorted by weight|SELECT Kind FROM Vessel ORDER BY Weight|1",
        "Kinds of vessels in ascending order of weight|SELECT Kind FROM Vessel ORDER BY Weight|1",
        "Kinds of vessels sorted by weight|SELECT Kind FROM Vessel ORDER BY Kind|2",
        "Kinds of vessels sorted by weight|SELECT Kind FROM Vessel|3",
        "Kinds of vessels|SELECT Kind FROM Vessel ORDER BY Weight|0"
      })
  void comparesTheOrderWithTheOneNamed(String question, String sql, float fit) {
    assertThat(figure("sortPlace", question, sql)).isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Weights for each kind|SELECT Kind, avg(Weight) FROM Vessel GROUP BY Kind|1",
        "Weights for each kind|SELECT Name, avg(Weight) FROM Vessel GROUP BY Name|2",
        "Weights for each kind|SELECT avg(Weight) FROM Vessel|3",
        "Average weight|SELECT avg(Weight) FROM Vessel|0"
      })
  void comparesTheGroupsWithThoseNamed(String question, String sql, float fit) {
    assertThat(figure("eachPlace", question, sql)).isEqualTo(fit);
  }

  @Test
  void looksForTheTableThatIsCounted() {
    String question = "How many companies are there?";
    assertThat(figure("countedPlace", question, "SELECT count(*) FROM Company")).isEqualTo(1);
    assertThat(figure("countedPlace", question, "SELECT count(*) FROM Vessel")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vessels that are not ferries|SELECT Name FROM Vessel WHERE Kind <> 'ferry'|3",
        "Vessels that are not ferries|SELECT Name FROM Vessel WHERE Kind = 'ferry'|1",
        "Companies that haven't a vessel|SELECT Name FROM Company WHERE CompanyId NOT IN"
            + " (SELECT CompanyId FROM Vessel)|3",
        "Names of ferries|SELECT Name FROM Vessel EXCEPT SELECT Name FROM Vessel WHERE Weight > 1|2"
      })
  void weighsNegationsAskedAgainstThoseMade(String question, String sql, float fit) {
    assertThat(figure("negated", question, sql)).isEqualTo(fit);
  }

  @Test
  void seesThatGroupsByAKeyAreRows() {
    String question = "Which vessel is the most common?";
    String lonely =
        "SELECT Name FROM Vessel GROUP BY VesselId, Name ORDER BY count(*) DESC LIMIT 1";
    String shared = "SELECT Kind FROM Vessel GROUP BY Kind ORDER BY count(*) DESC LIMIT 1";
    assertThat(figure("lonelyGroup", question, lonely)).isEqualTo(1);
    assertThat(figure("lonelyGroup", question, shared)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vessels from heavy to light|SELECT Name FROM Vessel ORDER BY Weight DESC|6",
        "Vessels from heavy to light|SELECT Name FROM Vessel ORDER BY Weight|5",
        "Vessels from light to heavy|SELECT Name FROM Vessel ORDER BY Weight|2",
        "Vessels in descending order|SELECT Name FROM Vessel ORDER BY Weight DESC|6",
        "Vessels by weight|SELECT Name FROM Vessel ORDER BY Weight DESC|2"
      })
  void comparesTheDirectionWithTheOneSaid(String question, String sql, float fit) {
    assertThat(figure("direction", question, sql)).isEqualTo(fit);
  }

  @Test
  void missesYearsThatAreComparedElsewhere() {
    String question = "Vessels built after 1998";
    assertThat(figure("yearElsewhere", question, "SELECT Name FROM Vessel WHERE Weight > 1998"))
        .isEqualTo(1);
    assertThat(figure("yearElsewhere", question, "SELECT Name FROM Vessel WHERE BuiltYear > 1998"))
        .isZero();
  }

  @Test
  void missesKeysThatAreLookedForAmongNames() {
    String question = "Companies with a vessel";
    String misfit = "SELECT Name FROM Company WHERE CompanyId IN (SELECT Name FROM Vessel)";
    String fit = "SELECT Name FROM Company WHERE CompanyId IN (SELECT CompanyId FROM Vessel)";
    assertThat(figure("memberMisfit", question, misfit)).isEqualTo(3);
    assertThat(figure("memberMisfit", question, fit)).isZero();
  }

  @Test
  void seesSetsCombinedWithThemselves() {
    String question = "Names of vessels";
    String self = "SELECT Name FROM Vessel EXCEPT SELECT Name FROM Vessel";
    assertThat(figure("combinedSame", question, self)).isEqualTo(1);
    assertThat(figure("combinedSame", question, self + " WHERE Kind = 'tug'")).isZero();
    String sums = "SELECT avg(Weight) FROM Vessel EXCEPT SELECT Weight FROM Vessel";
    assertThat(figure("combinedAggregate", question, sums)).isEqualTo(1);
  }
}
