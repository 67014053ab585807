package dev.lakewright.text.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.Harbour;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmendmentTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private final SchemaIndex schema = SchemaIndex.of(Harbour.catalog(), Harbour.LAKE, LEXICON);

  private List<Amendment> in(String question) {
    return Amendment.in(new Tokenizer(LEXICON).words(question), schema).stream()
        .filter(it -> !(it instanceof FullNames))
        .toList();
  }

  private Optional<String> amend(String question, String sql) {
    Query query = new SqlReader(schema).read(sql).fold(it -> it, it -> Query.of(List.of()));
    Optional<Query> amended = Optional.of(query);
    for (Amendment amendment : in(question)) {
      amended = amended.flatMap(it -> amendment.of(it, schema));
    }
    return amended.flatMap(new FormSql(schema)::render).map(it -> it.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What percentage of vessels are tugs?|what number of vessels are tugs",
        "share of all vessels that are tugs|number of vessels that are tugs",
        "share of the total weight|total weight",
        "vessels launched in March 1995|vessels launched in 1995",
        "email addresses of companies in Cork|email of companies in cork",
        "Which e-mail address has Aurora?|which e-mail has aurora",
        "vessels launched in the first quarter of 1995|vessels launched in 1995",
        "vessels launched between March 1995 and June 1996|vessels launched in 1995",
        "vessels launched before 2010-02-03, by kind|vessels launched in 2010 by kind",
        "vessels with a negative weight|vessels with a below 0 weight",
        "Which percent of vessels was launched in Q3 1995?"
            + "|which number of vessels was launched in 1995"
      })
  void leavesTheRestOfTheQuestion(String question, String rest) {
    List<Amendment> amendments = in(question);
    String left =
        amendments.get(amendments.size() - 1).words().stream()
            .map(Word::lower)
            .collect(Collectors.joining(" "));
    assertThat(left).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How many vessels are there?",
        "Which vessels have a share?",
        "companies without vessels",
        "vessels with no doubt",
        "the mail and the address of each company",
        "companies whose 'email address' is new",
        "vessels launched in May",
        "vessels launched between 1995 and 1996",
        "vessels launched on February 30, 1995",
        "vessels launched between June 1996 and March 1995",
        "vessels launched on May 5",
        "vessels built in 1995 and launched on May 5, 1995 or on May 6, 1996 or May 7, 1997",
        "the 'March 1995' issue"
      })
  void leavesOtherQuestionsAlone(String question) {
    assertThat(in(question)).isEmpty();
  }

  @Test
  void anAddressForMailStaysWhereAColumnIsCalledSo() {
    LakeName lake = new LakeName("post");
    SchemaIndex post =
        SchemaIndex.of(
            MemoryLake.named("post")
                .table("Person", "Name VARCHAR", "EmailAddress VARCHAR")
                .catalog(),
            lake,
            LEXICON);
    List<Word> words = new Tokenizer(LEXICON).words("email addresses of all persons");
    assertThat(Mailbox.of(words, post)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "companies with no country on record|SELECT Name FROM Company|SELECT Name FROM Company WHERE Country IS NULL",
        "How many vessels have no weight?|SELECT count(*) FROM Vessel|SELECT count(*) FROM Vessel WHERE Weight IS NULL",
        "tugs without a weight|SELECT Name FROM Vessel WHERE Kind = 'tug'|SELECT Name FROM Vessel WHERE Kind = 'tug' AND Weight IS NULL"
      })
  void rowsWithoutAValueLackIt(String question, String sql, String amended) {
    assertThat(amend(question, sql))
        .hasValueSatisfying(it -> assertThat(plain(it)).isEqualTo(amended));
  }

  private static String plain(String sql) {
    return sql.replace(" AS \"count\"", "");
  }

  @Test
  void rowsOfOtherTablesLackNothing() {
    assertThat(amend("vessels without a country", "SELECT Name FROM Vessel")).isEmpty();
  }

  @Test
  void putsThePartInPercentOfTheTableThatIsCounted() {
    String part =
        "SELECT count(*) FROM Vessel JOIN Company ON Vessel.CompanyId = Company.CompanyId"
            + " WHERE Company.Country = 'Chile'";
    assertThat(amend("percentage of vessels from Chile", part))
        .hasValue(
            "SELECT 100.0 * count(*) / (SELECT count(*) FROM Vessel) AS \"percent\" FROM Company JOIN Vessel ON"
                + " Company.CompanyId = Vessel.CompanyId WHERE Company.Country = 'Chile'");
  }

  @Test
  void putsSumsInPercentOfTheWholeSum() {
    assertThat(
            amend(
                "share of the total weight of tugs",
                "SELECT sum(Weight) FROM Vessel WHERE Kind = 'tug'"))
        .hasValue(
            "SELECT 100.0 * sum(Weight) / (SELECT sum(Weight) FROM Vessel) AS \"percent\" FROM Vessel"
                + " WHERE Kind = 'tug'");
  }

  @Test
  void putsGroupsInPercentOfAllGroups() {
    assertThat(
            amend(
                "percentage of vessels by kind", "SELECT Kind, count(*) FROM Vessel GROUP BY Kind"))
        .hasValue(
            "SELECT Kind, 100.0 * count(*) / sum(count(*)) OVER () FROM Vessel GROUP BY Kind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM Vessel",
        "SELECT Kind, count(*) FROM Vessel GROUP BY Kind",
        "SELECT Name FROM Vessel WHERE Kind = 'tug'",
        "SELECT avg(Weight) FROM Vessel WHERE Kind = 'tug'",
        "SELECT count(DISTINCT Kind) FROM Vessel WHERE Weight > 2",
        "SELECT sum(Company.CompanyId) FROM Company JOIN Vessel ON Company.CompanyId ="
            + " Vessel.CompanyId WHERE Vessel.Weight > 2"
      })
  void doesNotGuessWhatTheWholeIs(String part) {
    assertThat(amend("percentage of vessels that are tugs", part)).isEmpty();
  }

  @Test
  void groupsOnlyByWhatIsAskedFor() {
    String byCompany = "SELECT CompanyId, count(*) FROM Vessel GROUP BY CompanyId";
    String question = "percentage of vessels of each kind that are old";
    assertThat(amend(question, byCompany)).isEmpty();
    String byKind = "SELECT Kind, count(*) FROM Vessel GROUP BY Kind";
    assertThat(amend("percentage of tugs for each vessel", byKind)).isEmpty();
    assertThat(amend("percentage of vessels for each company", byCompany)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "Which sailors live in Oslo?, 'SELECT \"First Name\", \"Last Name\" FROM Sailor'",
    "First names of sailors, 'SELECT \"First Name\" FROM Sailor'"
  })
  void callsPeopleByBothNames(String question, String expected) {
    SchemaIndex crew =
        SchemaIndex.of(
            MemoryLake.named("crew")
                .table("Sailor", "First Name VARCHAR", "Last Name VARCHAR")
                .catalog(),
            new LakeName("crew"),
            LEXICON);
    Optional<Query> query =
        new SqlReader(crew)
            .read("SELECT \"First Name\" FROM Sailor")
            .fold(Optional::of, why -> Optional.empty());
    for (Amendment amendment : Amendment.in(new Tokenizer(LEXICON).words(question), crew)) {
      query = query.flatMap(it -> amendment.of(it, crew));
    }
    assertThat(query.flatMap(new FormSql(crew)::render).map(it -> it.value())).hasValue(expected);
  }

  @Test
  void leavesNamesOfTheLakeAlone() {
    SchemaIndex shares =
        SchemaIndex.of(
            MemoryLake.named("stock").table("Holding", "Share DOUBLE", "Owner VARCHAR").catalog(),
            new LakeName("stock"),
            LEXICON);
    List<Word> words = new Tokenizer(LEXICON).words("the share of owners");
    assertThat(Amendment.in(words, shares)).noneMatch(it -> it instanceof Portion);
    assertThat(Amendment.in(words, schema)).anyMatch(it -> it instanceof Portion);
  }

  @Test
  void narrowsTheYearToItsMonth() {
    assertThat(
            amend(
                "vessels launched in March 1995",
                "SELECT Name FROM Vessel WHERE year(Launched) = 1995"))
        .hasValue("SELECT Name FROM Vessel WHERE year(Launched) = 1995 AND month(Launched) = 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "between June 1 and June 15, 1995|1995-06-01|1995-06-16",
        "between June 1, 1995 and 15 August 1995|1995-06-01|1995-08-16",
        "from 1st of June 1995 through 1996-02-28|1995-06-01|1996-02-29",
        "from March to May 1995|1995-03-01|1995-06-01",
        "on 5 May 1995|1995-05-05|1995-05-06",
        "since March 1995|1995-03-01|",
        "after March 1995|1995-04-01|",
        "after December 31, 1994|1995-01-01|",
        "before March 1995||1995-03-01",
        "until 1995-03-01||1995-03-02"
      })
  void putsDaysInPlaceOfTheYear(String span, String from, String end) {
    List<String> bounds = new ArrayList<>();
    if (from != null) {
      bounds.add("Launched >= DATE '" + from + "'");
    }
    if (end != null) {
      bounds.add("Launched < DATE '" + end + "'");
    }
    assertThat(
            amend(
                "vessels launched " + span,
                "SELECT Name FROM Vessel WHERE Kind = 'tug' AND year(Launched) = 1995"))
        .hasValue("SELECT Name FROM Vessel WHERE Kind = 'tug' AND " + String.join(" AND ", bounds));
  }

  @Test
  void daysAreNotPutWhereNoDateIsMeant() {
    assertThat(
            amend(
                "vessels built between June 1 and June 15, 1995",
                "SELECT Name FROM Vessel WHERE BuiltYear = 1995"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT Name FROM Vessel WHERE year(Launched) > 1995",
        "SELECT Name FROM Vessel WHERE BuiltYear = 1995",
        "SELECT Name FROM Vessel"
      })
  void doesNotNarrowWhatIsNoYearOfADate(String sql) {
    assertThat(amend("vessels launched in March 1995", sql)).isEmpty();
  }
}
