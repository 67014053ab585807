package dev.lakewright.text.said;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.Harbour;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.QuestionLinker;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.sketch.SketchReader;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingsTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final TableName COMPANY = new TableName(Harbour.LAKE, "Company");
  private static final TableName VESSEL = new TableName(Harbour.LAKE, "Vessel");

  private final SchemaIndex schema = SchemaIndex.of(Harbour.catalog(), Harbour.LAKE, LEXICON);

  private LinkedQuestion link(String question) {
    ValueIndex values =
        new ValueIndex(
            Map.of(
                new ColumnRef(COMPANY, "Name"), List.of("Nordlys", "Aurora"),
                new ColumnRef(VESSEL, "Name"), List.of("Aurora", "Cormorant"),
                new ColumnRef(VESSEL, "Kind"), List.of("ferry", "tug")));
    return new QuestionLinker(schema, values, LEXICON, WordVectors.load())
        .link(new Tokenizer(LEXICON).words(question));
  }

  private boolean admits(String question, String sql, boolean used) {
    LinkedQuestion linked = link(question);
    Query query = new SqlReader(schema).read(sql).fold(it -> it, it -> Query.of(List.of()));
    Filled filled =
        new Filled(
            SketchReader.read(query).orElseThrow(), 0, 0, Collections.nCopies(linked.size(), used));
    return Sayings.of(linked, schema).admit(query, filled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Where is the company Aurora?|SELECT Country FROM Company WHERE Name = 'Aurora'",
        "How many vessels are there?|SELECT count(*) FROM Vessel",
        "How many vessels are there?|SELECT count(DISTINCT Name) FROM Vessel",
        "How many different kinds of vessels are there?|SELECT count(DISTINCT Kind) FROM Vessel",
        "How many kinds are there?|SELECT count(DISTINCT Kind) FROM Vessel",
        "How heavy is the heaviest vessel?|SELECT max(Weight) FROM Vessel",
        "When was Aurora launched?|SELECT Launched FROM Vessel WHERE Name = 'Aurora'",
        "When was the last launch?|SELECT max(Launched) FROM Vessel",
        "the oldest vessel|SELECT Name FROM Vessel ORDER BY Launched LIMIT 1",
        "the most recent vessel|SELECT Name FROM Vessel ORDER BY Launched DESC LIMIT 1",
        "the oldest of the newest|SELECT Name FROM Vessel ORDER BY Launched DESC LIMIT 1",
        "Which vessel is the heaviest?|SELECT VesselId FROM Vessel ORDER BY Weight DESC LIMIT 1",
        "Which weight is the greatest?|SELECT Weight FROM Vessel ORDER BY Weight DESC LIMIT 1",
        "Highest weight of a tug?|SELECT max(Weight) FROM Vessel WHERE Kind = 'tug'",
        "the highest first|SELECT Name FROM Vessel ORDER BY Weight DESC",
        "the oldest|SELECT Name FROM Vessel WHERE BuiltYear = (SELECT min(BuiltYear) FROM Vessel)",
        "How much do tugs weigh?|SELECT Kind, sum(Weight) FROM Vessel GROUP BY Kind",
        "average weight by kind|SELECT Kind, avg(Weight) FROM Vessel GROUP BY Kind",
        "vessels over the average|SELECT Name FROM Vessel WHERE Weight > (SELECT avg(Weight) FROM Vessel)",
        "Show all vessels and their kind|SELECT Name, Kind FROM Vessel",
        "names and kinds of the vessels|SELECT Name, Kind FROM Vessel",
        "vessels ordered by kind and their weight|SELECT Name FROM Vessel ORDER BY Kind, Weight",
        "names of the companies|SELECT Name FROM Company",
        "number of vessels for each company|SELECT CompanyId, count(*) FROM Vessel GROUP BY CompanyId",
        "weight and kind of each vessel|SELECT Weight, Kind FROM Vessel",
        "number of vessels in each year|SELECT year(Launched), count(*) FROM Vessel GROUP BY year(Launched)",
        "vessels per kind|SELECT Kind, count(*) FROM Vessel GROUP BY Kind",
        "vessels along with the kind|SELECT Name, Kind FROM Vessel",
        "vessels launched in 2012|SELECT Name FROM Vessel WHERE year(Launched) = 2012",
        "number of companies per country|SELECT Country, count(*) FROM Company GROUP BY Country",
        "number of companies running tugs by country|SELECT Country, count(*) FROM Company JOIN Vessel ON Company.CompanyId = Vessel.CompanyId GROUP BY Country",
        "What is the highest weight of the vessels?|SELECT max(Weight) FROM Vessel",
        "sales by kind|SELECT Kind, sum(Weight) FROM Vessel GROUP BY Kind",
        "Show the number of vessels|SELECT count(*) FROM Vessel",
        "number of vessels by kind|SELECT Kind, count(*) FROM Vessel GROUP BY Kind",
        "number of vessels for each launching year|SELECT year(Launched), count(*) FROM Vessel GROUP BY year(Launched)",
        "number of vessels by kind tug|SELECT count(*) FROM Vessel WHERE Kind = 'tug'",
        "number of vessels by total weight|SELECT Name FROM Vessel ORDER BY Weight",
        "What names do the vessels have?|SELECT Name FROM Vessel",
        "What do the vessels weigh?|SELECT Weight FROM Vessel",
        "Vessels with their kinds|SELECT Name, Kind FROM Vessel",
        "all vessels and their kinds|SELECT VesselId, Kind FROM Vessel",
        "all vessels of the 2010 fleet|SELECT * FROM Vessel",
        "Find the vessels with the greatest weight number|SELECT max(Weight) FROM Vessel",
        "Give the total weight|SELECT sum(Weight) FROM Vessel",
        "vessels in 2010|SELECT Name FROM Vessel WHERE year(Launched) = 2010",
        "the kind 2010|SELECT Name FROM Vessel WHERE Kind = '2010'",
        "names both of ferries and of tugs|SELECT Name FROM Vessel WHERE Kind = 'ferry' INTERSECT SELECT Name FROM Vessel WHERE Kind = 'tug'",
        "surnames|SELECT Name FROM Vessel",
        "Who runs the tug Aurora?|SELECT Company.Name FROM Company JOIN Vessel ON Company.CompanyId = Vessel.CompanyId WHERE Vessel.Name = 'Aurora'",
        "vessels of a built year over 2000|SELECT Name FROM Vessel WHERE BuiltYear > 2000",
        "vessels with a weight equal to 90|SELECT Name FROM Vessel WHERE Weight = 90",
        "vessels with a weight over 90 percent|SELECT Name FROM Vessel WHERE Weight > 90",
        "tugs of 1998|SELECT Name FROM Vessel WHERE Kind = 'tug' AND BuiltYear = 1998",
        "names of ferries and tugs|SELECT Name FROM Vessel WHERE Kind = 'ferry' INTERSECT SELECT Name FROM Vessel WHERE Kind = 'tug'"
      })
  void admitsWhatIsSaid(String question, String sql) {
    assertThat(admits(question, sql, true)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What does the company Aurora run?|SELECT Kind FROM Vessel WHERE Name = 'Aurora'",
        "How many vessels have a ferry kind?|SELECT count(DISTINCT Kind) FROM Vessel",
        "How heavy is the heaviest vessel?|SELECT Name FROM Vessel ORDER BY Weight DESC LIMIT 1",
        "When was Aurora launched?|SELECT Name FROM Vessel WHERE Name = 'Aurora'",
        "the oldest vessel|SELECT Name FROM Vessel ORDER BY Launched DESC LIMIT 1",
        "the youngest vessel|SELECT min(Launched) FROM Vessel",
        "Which vessel is the heaviest?|SELECT Weight FROM Vessel ORDER BY Weight DESC LIMIT 1",
        "Which vessel is the heaviest?|SELECT Kind FROM Vessel ORDER BY Weight DESC LIMIT 1",
        "Highest weight of a tug?|SELECT sum(Weight) FROM Vessel WHERE Kind = 'tug'",
        "How much do tugs weigh?|SELECT count(*) FROM Vessel WHERE Kind = 'tug'",
        "average weight by kind|SELECT Kind, sum(Weight) FROM Vessel GROUP BY Kind",
        "Show all vessels and their kind|SELECT Name FROM Vessel",
        "names and kinds of the vessels|SELECT Name FROM Vessel",
        "names of the companies|SELECT Name FROM Vessel",
        "vessels of the kind tug|SELECT Weight FROM Vessel WHERE Kind = 'tug'",
        "Show the vessels along with the kind|SELECT Name FROM Vessel",
        "revenue by kind|SELECT Kind, count(*) FROM Vessel GROUP BY Kind",
        "number of vessels for each company|SELECT Kind, count(*) FROM Vessel GROUP BY Kind",
        "number of vessels of each Chilean kind|SELECT count(*) FROM Vessel",
        "vessels per company|SELECT Kind, count(*) FROM Vessel GROUP BY Kind",
        "Which vessel has the highest weight?|SELECT Weight FROM Vessel ORDER BY Weight DESC LIMIT 1",
        "number of companies per country|SELECT Country, count(*) FROM Company JOIN Vessel ON Company.CompanyId = Vessel.CompanyId GROUP BY Country",
        "What is the highest weight of the vessels?|SELECT Name FROM Vessel ORDER BY Weight DESC LIMIT 1",
        "sales by kind|SELECT Kind FROM Vessel GROUP BY Kind",
        "Show the vessels|SELECT count(*) FROM Vessel",
        "number of vessels by kind|SELECT Launched, count(*) FROM Vessel GROUP BY Launched",
        "What flags do the vessels carry?|SELECT Name FROM Vessel",
        "Vessels with their kinds|SELECT Kind FROM Vessel",
        "all vessels and their kinds|SELECT Kind FROM Vessel",
        "all vessels of the company Aurora|SELECT sum(Vessel.Weight) FROM Vessel JOIN Company ON Vessel.CompanyId = Company.CompanyId WHERE Company.Name = 'Aurora'",
        "Find the vessels with a kind number|SELECT count(*) FROM Vessel",
        "Vessels that have a kind number|SELECT Kind, count(*) FROM Vessel GROUP BY Kind",
        "vessels in 2010|SELECT Name FROM Vessel WHERE Kind = '2010'",
        "names both of ferries and of tugs|SELECT Name FROM Vessel WHERE Kind = 'ferry' UNION SELECT Name FROM Vessel WHERE Kind = 'tug'",
        "Who runs the tug Aurora?|SELECT Weight FROM Vessel WHERE Name = 'Aurora'",
        "vessels with a weight equal to 90|SELECT Name FROM Vessel WHERE Weight <= 90",
        "Show all vessels, earliest first|SELECT min(Launched) FROM Vessel",
        "tugs of 1998|SELECT Name FROM Vessel WHERE Kind = 'tug' INTERSECT SELECT Name FROM Vessel WHERE BuiltYear = 1998",
        "List the vessel names together with the company names|SELECT Vessel.Name FROM Vessel JOIN Company ON Vessel.CompanyId = Company.CompanyId"
      })
  void refusesWhatGoesAgainstIt(String question, String sql) {
    assertThat(admits(question, sql, true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  void numbersAreUsed(boolean used, boolean admitted) {
    String sql = "SELECT Name FROM Vessel ORDER BY Weight DESC LIMIT 3";
    assertThat(admits("the 3 heaviest vessels", sql, used)).isEqualTo(admitted);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  void yearsAreUsed(boolean used, boolean admitted) {
    String sql = "SELECT Name FROM Vessel WHERE Launched IS NOT NULL";
    assertThat(admits("vessels launched in 2012", sql, used)).isEqualTo(admitted);
  }
}
