package dev.lakewright.text.said;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
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

/** Questions in the words of lakes whose names run words together, or are part of one another. */
class RunTogetherTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final LakeName LAKE = new LakeName("quay");

  private final SchemaIndex schema =
      SchemaIndex.of(
          MemoryLake.named("quay")
              .table("pilots", "pilotid INTEGER", "rank VARCHAR", "rankofhonour VARCHAR")
              .key("pilotid")
              .table("pilotageclass", "classid INTEGER", "label VARCHAR")
              .key("classid")
              .table("calls", "callid INTEGER", "calldate DATE", "cleareddate DATE")
              .key("callid")
              .table("call_details", "callid INTEGER", "tons DOUBLE")
              .foreignKey("callid", "calls", "callid")
              .catalog(),
          LAKE,
          LEXICON);

  private LinkedQuestion link(String question) {
    return new QuestionLinker(schema, new ValueIndex(Map.of()), LEXICON, WordVectors.load())
        .link(new Tokenizer(LEXICON).words(question));
  }

  private NameLink column(String question, String table, String column) {
    LinkedQuestion linked = link(question);
    ColumnRef ref = new ColumnRef(new TableName(LAKE, table), column);
    return linked
        .columnLinks()
        .get(linked.columns().stream().map(it -> it.ref()).toList().indexOf(ref));
  }

  private NameLink table(String question, String table) {
    LinkedQuestion linked = link(question);
    TableName name = new TableName(LAKE, table);
    return linked
        .tableLinks()
        .get(linked.tables().stream().map(it -> it.name()).toList().indexOf(name));
  }

  @ParameterizedTest
  @CsvSource({
    "pilots per rankofhonour, rankofhonour, true",
    "pilots per rankofhonour, rank, false",
    "pilots per rank, rank, true"
  })
  void aNameThatRunsWordsTogetherIsNoPartOfIt(String question, String column, boolean linked) {
    assertThat(column(question, "pilots", column).isPlain()).isEqualTo(linked);
  }

  @ParameterizedTest
  @CsvSource({
    "How many call details are there?, call_details, true",
    "How many call details are there?, calls, false",
    "How many calls are there?, calls, true",
    "calls and call details, calls, true",
    "How many pilotageclasses are there?, pilotageclass, true",
    "How many pilotageclasses are there?, pilots, false"
  })
  void theLongestNameIsMeant(String question, String table, boolean linked) {
    assertThat(table(question, table).isPlain()).isEqualTo(linked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calls with a cleareddate in 1996|year(cleareddate) = 1996|true",
        "calls with a cleareddate in 1996|year(calldate) = 1996|false",
        "calls in 1996|year(calldate) = 1996|true"
      })
  void dateOfThatNameIsMeant(String question, String condition, boolean admitted) {
    String sql = "SELECT count(*) FROM calls WHERE " + condition;
    LinkedQuestion linked = link(question);
    Query query = new SqlReader(schema).read(sql).fold(it -> it, it -> Query.of(List.of()));
    Filled filled =
        new Filled(
            SketchReader.read(query).orElseThrow(), 0, 0, Collections.nCopies(linked.size(), true));
    assertThat(new NamedDate(linked.words(), schema).admits(query, filled)).isEqualTo(admitted);
  }
}
