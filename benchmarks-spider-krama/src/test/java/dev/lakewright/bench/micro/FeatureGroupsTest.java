package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.text.rank.Figures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeatureGroupsTest {
  private static final List<String> NAMES =
      List.of(
          "chance",
          "rank",
          "votesSketch",
          "unusedColumns",
          "words",
          "columns",
          "tables",
          "cueLIMIT",
          "cuesMissing",
          "headMissed",
          "negated",
          "headColumns",
          "slots");

  private static Judged judged() {
    CorpusDatabase database = Fleet.database("a", Map.of(), Fleet.table("ship", "name"));
    Lesson lesson =
        new Lesson(
            database, 0, "names", "", database.link("names"), Optional.empty(), Optional.empty());
    float[] row = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
    return new Judged(
        lesson,
        "a",
        0,
        "names",
        true,
        List.of(new Figures(row)),
        List.of(true),
        List.of(Optional.empty()),
        List.of("names"));
  }

  private static float[] without(String group) {
    Judged judged = judged();
    float[] left =
        new FeatureGroups(NAMES).without(group, List.of(judged)).get(0).figures().get(0).row();
    assertThat(judged.figures().get(0).row())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    return left;
  }

  @Test
  void hidesAGroupFromItsFirstFigureToTheNextGroups() {
    assertThat(without("coverage of the question"))
        .containsExactly(1, 2, 3, 0, 0, 6, 7, 8, 9, 10, 11, 12, 13);
    assertThat(without("cue words")).containsExactly(1, 2, 3, 4, 5, 6, 7, 0, 0, 10, 11, 12, 13);
    assertThat(without("shape of the query"))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 0);
  }

  @Test
  void refusesRowsThatLackAGroup() {
    FeatureGroups groups = new FeatureGroups(List.of("chance", "votesSketch"));
    assertThatThrownBy(() -> groups.without("cue words", List.of(judged())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unusedColumns");
  }

  @Test
  void fitsTheRowsOfTheParser() {
    CorpusDatabase database = Fleet.database("a", Map.of(), Fleet.table("ship", "name", "flag"));
    Lesson lesson =
        database.lesson(
            new dev.lakewright.bench.spider.SpiderQuestion(
                0, "a", "Show the name of all ships.", "SELECT name FROM ship"));
    FeatureGroups groups = FeatureGroups.of(List.of(lesson));
    assertThat(FeatureGroups.all())
        .allSatisfy(group -> assertThat(groups.without(group, List.of())).isEmpty());
  }
}
