package dev.lakewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.testkit.MemoryLake;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The best reading of questions over a small lake, word for word. */
@TestInstance(Lifecycle.PER_CLASS)
class ReadingsTest {
  private static final LakeName HARBOUR = new LakeName("harbour");
  @TempDir Path folder;
  private EmbeddedParser parser;

  @BeforeEach
  void open() {
    MemoryCatalog catalog =
        MemoryLake.named("harbour")
            .table("Company", "CompanyId INTEGER", "Name VARCHAR", "Country VARCHAR")
            .key("CompanyId")
            .row(1, "Nordlys", "Norway")
            .row(2, "Blue Anchor", "Chile")
            .table(
                "Vessel",
                "VesselId INTEGER",
                "CompanyId INTEGER",
                "Name VARCHAR",
                "Kind VARCHAR",
                "Weight DOUBLE",
                "BuiltYear INTEGER")
            .key("VesselId")
            .foreignKey("CompanyId", "Company", "CompanyId")
            .row(1, 1, "Aurora", "ferry", 1200.5, 1998)
            .row(2, 2, "Cormorant", "tug", 90.0, 2010)
            .catalog();
    parser = EmbeddedParser.open(catalog, catalog, folder.resolve("index"), ParserSettings.DEFAULT);
  }

  static Stream<Arguments> questions() {
    return Stream.of(
        Arguments.of("How many vessels are there?", "SELECT count(*) AS \"count\" FROM Vessel"),
        Arguments.of("What is the average weight of vessels?", "SELECT avg(Weight) FROM Vessel"),
        Arguments.of(
            "Show the minimum, maximum and average weight of vessels.",
            "SELECT min(Weight), max(Weight), avg(Weight) FROM Vessel"),
        Arguments.of(
            "List the names of vessels built before 2000.",
            "SELECT Name FROM Vessel WHERE BuiltYear < 2000"),
        Arguments.of(
            "How many vessels are there for each kind?",
            "SELECT Kind, count(*) AS \"count\" FROM Vessel GROUP BY Kind"),
        Arguments.of(
            "What is the name of the heaviest vessel?",
            "SELECT Name FROM Vessel ORDER BY Weight DESC LIMIT 1"),
        Arguments.of(
            "List the names of vessels whose name contains 'ror'.",
            "SELECT Name FROM Vessel WHERE lower(Name) LIKE '%ror%'"),
        Arguments.of(
            "How many vessels does Blue Anchor have?",
            "SELECT count(*) AS \"count\" FROM Vessel JOIN Company ON Vessel.CompanyId ="
                + " Company.CompanyId WHERE Company.Name = 'Blue Anchor'"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void readsAsExpected(String question, String sql) {
    List<Proposal> proposals = parser.proposals(new Question(question, HARBOUR));
    assertThat(proposals.get(0).sql().value()).isEqualTo(sql);
  }

  @Test
  void abstainsWhereTheLakeHasNothingOfIt() {
    for (String question :
        List.of("What is the crew's favourite soup?", "Which vessels have an insurance policy?")) {
      assertThat(parser.write(new Question(question, HARBOUR)))
          .isInstanceOf(WriteOutcome.Abstained.class);
    }
  }

  @Test
  void saysTheSameEveryTime() {
    Question question = new Question("Which country has the most vessels?", HARBOUR);
    List<Proposal> first = parser.proposals(question);
    open();
    assertThat(parser.proposals(question)).isEqualTo(first);
  }

  @Test
  void quotesWhatItIsTold() {
    Question question =
        new Question("List the names of vessels whose name contains \"x' OR 1=1 --\"", HARBOUR);
    assertThat(parser.proposals(question).get(0).sql().value()).endsWith("LIKE '%x'' or 1=1 --%'");
  }
}
