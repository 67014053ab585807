package dev.lakewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Earlier;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.testkit.MemoryLake;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that go on from one before. */
@TestInstance(Lifecycle.PER_CLASS)
class FollowUpsTest {
  @TempDir Path folder;
  private EmbeddedParser parser;

  @BeforeEach
  void open() {
    MemoryCatalog catalog = Harbour.catalog();
    parser = EmbeddedParser.open(catalog, catalog, folder.resolve("index"), ParserSettings.DEFAULT);
  }

  private Optional<Candidate> best(String question, Optional<Earlier> earlier) {
    return parser
        .withThreshold(0)
        .write(new Question(question, Harbour.LAKE, earlier), Probe.NONE)
        .fold(
            candidates -> Optional.of(candidates.get(0)),
            abstention -> Optional.empty(),
            failure -> {
              throw new AssertionError(failure.message());
            });
  }

  private Candidate then(String first, String next) {
    Candidate before = best(first, Optional.empty()).orElseThrow();
    return best(next, Optional.of(new Earlier(first, before.sql()))).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          List the names of vessels.|only those built before 2000|SELECT Name FROM Vessel WHERE BuiltYear < 2000
          List the names of vessels.|sorted by weight|SELECT Name FROM Vessel ORDER BY Weight
          List the names of vessels.|how many are there?|SELECT count(*) AS "count" FROM Vessel
          List the names of vessels built before 2000.|How many?|SELECT count(*) AS "count" FROM Vessel WHERE BuiltYear < 2000
          How many vessels are there?|and per kind?|SELECT Kind, count(*) AS "count" FROM Vessel GROUP BY Kind
          How many vessels are there for each kind?|only those with a weight below 500|SELECT Kind, count(*) AS "count" FROM Vessel WHERE Weight < 500 GROUP BY Kind
          How many vessels are there for each kind?|top 3|SELECT Kind, count(*) AS "count" FROM Vessel GROUP BY Kind ORDER BY count(*) DESC LIMIT 3
          What is the name of the heaviest vessel?|the other way round|SELECT Name FROM Vessel ORDER BY Weight LIMIT 1
          How many vessels are there for each kind?|only the first 2|SELECT Kind, count(*) AS "count" FROM Vessel GROUP BY Kind ORDER BY count(*) DESC LIMIT 2
          List the names of vessels built before 2000.|what about 2015?|SELECT Name FROM Vessel WHERE BuiltYear < 2015
          How many vessels of the kind 'tug' are there?|in ferry|SELECT count(*) AS "count" FROM Vessel WHERE Kind = 'ferry'
          How many vessels does Blue Anchor have?|what about Nordlys?|SELECT count(*) AS "count" FROM Company JOIN Vessel ON Company.CompanyId = Vessel.CompanyId WHERE Company.Name = 'Nordlys'
          """)
  void changesTheQueryBefore(String first, String next, String sql) {
    Candidate changed = then(first, next);

    assertThat(changed.sql()).isEqualTo(new SqlText(sql));
    assertThat(changed.reading().inFull()).contains(first + " " + next);
  }

  @ParameterizedTest
  @CsvSource({"only since 2012,>=", "before 2012,<", "in 2012,=", "until 2012,<=", "after 2012,>"})
  void boundsTheOnlyDayThatThereIs(String next, String operator) {
    MemoryCatalog catalog =
        MemoryLake.named("harbour")
            .table("Delivery", "DeliveryId INTEGER", "Port VARCHAR", "Arrived DATE")
            .key("DeliveryId")
            .row(1, "Bergen", "2012-05-01")
            .catalog();
    EmbeddedParser other =
        EmbeddedParser.open(catalog, catalog, folder.resolve("days"), ParserSettings.DEFAULT);
    SqlText before = new SqlText("SELECT Port, count(*) AS \"count\" FROM Delivery GROUP BY Port");
    Question question = new Question(next, Harbour.LAKE, Optional.of(new Earlier("", before)));

    Optional<String> sql =
        other
            .write(question, Probe.NONE)
            .fold(
                candidates -> Optional.of(candidates.get(0).sql().value()),
                abstention -> Optional.empty(),
                failure -> Optional.empty());

    assertThat(sql)
        .contains(
            "SELECT Port, count(*) AS \"count\" FROM Delivery WHERE year(Arrived) "
                + operator
                + " 2012 GROUP BY Port");
  }

  @ParameterizedTest
  @CsvSource({"How many companies are there?", "List the names of companies"})
  void readsAQuestionThatStandsForItselfAsOne(String next) {
    Candidate alone = best(next, Optional.empty()).orElseThrow();

    assertThat(then("What is the average weight of vessels?", next)).isEqualTo(alone);
  }

  @Test
  void goesOnFromAStatementThatAPersonTyped() {
    Earlier typed = new Earlier("", new SqlText("SELECT Name FROM Vessel"));

    assertThat(best("only those built before 2000", Optional.of(typed)))
        .map(Candidate::sql)
        .contains(new SqlText("SELECT Name FROM Vessel WHERE BuiltYear < 2000"));
  }

  @Test
  void leavesAStatementAloneThatHasNoForm() {
    Earlier odd = new Earlier("", new SqlText("SELECT Name FROM Vessel QUALIFY row_number() = 1"));

    assertThat(best("top 3", Optional.of(odd)).flatMap(it -> it.reading().inFull())).isEmpty();
  }
}
