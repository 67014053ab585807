package dev.lakewright.text.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.text.Harbour;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
  private final MemoryCatalog catalog = Harbour.catalog();
  private final SchemaIndex schema = SchemaIndex.of(catalog, Harbour.LAKE, Lexicon.load());

  private Optional<String> complete(String sql) {
    return complete(sql, "");
  }

  private Optional<String> complete(String sql, String question) {
    Query query =
        new SqlReader(schema).read(sql).fold(it -> it, it -> Query.of(java.util.List.of()));
    return new Completion(schema, new Tokenizer(Lexicon.load()).words(question))
        .of(query)
        .flatMap(it -> new FormSql(schema).render(it))
        .map(it -> it.value());
  }

  @Test
  void groupsByWhatIsShown() {
    assertThat(complete("SELECT Name, Kind, count(*) FROM Vessel GROUP BY VesselId"))
        .hasValueSatisfying(sql -> assertThat(sql).endsWith("GROUP BY VesselId, Name, Kind"));
  }

  @Test
  void groupsWhereOnlyAnAggregateIsShownBesideAColumn() {
    assertThat(complete("SELECT Kind, avg(Weight) FROM Vessel"))
        .hasValueSatisfying(sql -> assertThat(sql).endsWith("GROUP BY Kind"));
  }

  @Test
  void doesNotFireWithoutAggregates() {
    assertThat(complete("SELECT Name FROM Vessel ORDER BY Weight"))
        .hasValue("SELECT Name FROM Vessel ORDER BY Weight");
  }

  @Test
  void comparesTheYearOfDates() {
    assertThat(complete("SELECT Name FROM Vessel WHERE Launched > 2000"))
        .hasValueSatisfying(sql -> assertThat(sql).contains("year(Launched) > 2000"));
  }

  @Test
  void noFigureIsAYearWhereTheTableHasOne() {
    assertThat(complete("SELECT Name FROM Vessel WHERE Weight = 2015")).isEmpty();
    assertThat(complete("SELECT Name FROM Vessel WHERE BuiltYear = 2015")).isPresent();
    assertThat(complete("SELECT Name FROM Vessel WHERE Weight > 2015")).isPresent();
    assertThat(complete("SELECT Name FROM Vessel WHERE Weight = 90")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT Name FROM Vessel WHERE Name = 'Aurora'",
        "SELECT Weight, sum(Weight) FROM Vessel GROUP BY Kind, Weight",
        "SELECT Name FROM Vessel ORDER BY Weight LIMIT 1997",
        "SELECT Name FROM Vessel WHERE BuiltYear > (SELECT avg(Weight) FROM Vessel)"
      })
  void leavesOutWhatNobodyMeans(String sql) {
    assertThat(complete(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT Name, Kind FROM Vessel WHERE Name = 'Aurora'",
        "SELECT count(*) FROM Vessel WHERE Name = 'Aurora'",
        "SELECT Kind, count(Kind) FROM Vessel GROUP BY Kind",
        "SELECT Name FROM Vessel WHERE Weight > (SELECT avg(Weight) FROM Vessel)",
        "SELECT Name FROM Vessel WHERE CompanyId = (SELECT CompanyId FROM Company)"
      })
  void keepsWhatSomebodyMayMean(String sql) {
    assertThat(complete(sql)).isPresent();
  }

  @Test
  void groupsDatesByThePartThatIsAskedFor() {
    String sql = "SELECT Launched, count(*) FROM Vessel GROUP BY Launched";
    assertThat(complete(sql, "number of vessels per year"))
        .hasValueSatisfying(it -> assertThat(it).endsWith("GROUP BY year(Launched)"));
    assertThat(complete(sql, "vessels by launch year"))
        .hasValueSatisfying(it -> assertThat(it).endsWith("GROUP BY year(Launched)"));
    assertThat(complete(sql, "monthly number of vessels"))
        .hasValueSatisfying(it -> assertThat(it).endsWith("GROUP BY month(Launched)"));
    assertThat(complete(sql, "vessels of last year"))
        .hasValueSatisfying(it -> assertThat(it).endsWith("GROUP BY Launched"));
  }

  @Test
  void takesValuesOfOneColumnAsAlternatives() {
    assertThat(complete("SELECT Name FROM Vessel WHERE Kind = 'tug' AND Kind = 'ferry'"))
        .hasValueSatisfying(it -> assertThat(it).contains("Kind = 'tug' OR Kind = 'ferry'"));
    assertThat(complete("SELECT Name FROM Vessel WHERE Weight > 1 AND Weight < 9"))
        .hasValueSatisfying(it -> assertThat(it).contains("Weight > 1 AND Weight < 9"));
  }

  @Test
  void comparesFiguresOfEach() {
    String sql = "SELECT avg(Weight) FROM Vessel WHERE Kind = 'tug' OR Kind = 'ferry'";
    assertThat(complete(sql, "Compare the average weight of tugs and ferries"))
        .hasValueSatisfying(
            it -> assertThat(it).startsWith("SELECT Kind, avg(Weight)").endsWith("GROUP BY Kind"));
    assertThat(complete(sql, "average weight of tugs and ferries"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("SELECT avg(Weight)"));
  }

  @Test
  void refusesAllColumnsOfGroups() {
    assertThat(complete("SELECT * FROM Vessel GROUP BY Kind")).isEmpty();
  }
}
