package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.bench.spider.LinkCounts;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.core.lake.ColumnRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkRecallTest {
  private static final ColumnRef FLAG = new ColumnRef(Fleet.table("ship"), "flag");

  private final CorpusDatabase fleet =
      Fleet.database(
          "fleet",
          Map.of(FLAG, List.of("Norway")),
          Fleet.table("ship", "name", "flag", "tonnage"),
          Fleet.table("crane", "label", "reach"));

  private final CorpusDatabase crowded =
      Fleet.database(
          "crowded",
          Map.of(),
          Fleet.table("a", "title"),
          Fleet.table("b", "title"),
          Fleet.table("c", "title"),
          Fleet.table("d", "title"),
          Fleet.table("e", "title"),
          Fleet.table("pilot", "title"));

  private static LinkCounts recall(CorpusDatabase database, String question, String gold) {
    Lesson lesson = database.lesson(new SpiderQuestion(0, database.name(), question, gold));
    return LinkRecall.of(database.link(question), lesson.form().orElseThrow());
  }

  @Test
  void findsWhatIsNamed() {
    assertThat(recall(fleet, "Show the tonnage of each name.", "SELECT tonnage, name FROM ship"))
        .isEqualTo(new LinkCounts(2, 2, 0));
  }

  @Test
  void findsColumnsByTheirValues() {
    assertThat(
            recall(
                fleet,
                "How many come from Norway?",
                "SELECT count(*) FROM ship WHERE flag = 'Norway'"))
        .isEqualTo(new LinkCounts(1, 1, 0));
  }

  @Test
  void missesWhatNoWordSpeaksOf() {
    LinkCounts counts = recall(fleet, "Who is there?", "SELECT tonnage FROM ship");
    assertThat(counts).isEqualTo(new LinkCounts(1, 0, 0));
    assertThat(counts.unspoken()).isEqualTo(1);
    assertThat(counts.complete()).isFalse();
  }

  @Test
  void looksIntoNestedQueries() {
    String gold = "SELECT name FROM ship WHERE tonnage > (SELECT avg(reach) FROM crane)";
    assertThat(recall(fleet, "names by tonnage", gold)).isEqualTo(new LinkCounts(3, 2, 0));
  }

  @Test
  void missesTheSixthOfAPhrase() {
    assertThat(recall(crowded, "Show all titles.", "SELECT title FROM pilot"))
        .isEqualTo(new LinkCounts(1, 0, 1));
  }

  @Test
  void prefersColumnsOfNamedTables() {
    assertThat(recall(crowded, "Show the titles of all pilots.", "SELECT title FROM pilot"))
        .isEqualTo(new LinkCounts(1, 1, 0));
  }
}
