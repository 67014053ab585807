package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.candidate.Variant;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.sketch.Parsed;
import dev.lakewright.text.sketch.ScoredSketch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private final CorpusDatabase fleet =
      Fleet.database("fleet", Map.of(), Fleet.table("ship", "name", "flag"));
  private final Lesson gold = lesson("SELECT name FROM ship WHERE flag = 'Norway'");
  private final Diagnosis diagnosis = new Diagnosis(Set.of(parsed(gold).sketch()));

  private Lesson lesson(String sql) {
    return fleet.lesson(new SpiderQuestion(0, "fleet", "Names under flag Norway?", sql));
  }

  private static Parsed parsed(Lesson lesson) {
    return lesson.parsed().orElseThrow();
  }

  private Proposed candidate(String sql) {
    Lesson lesson = lesson(sql);
    Parsed parsed = parsed(lesson);
    return new Proposed(
        lesson.form().orElseThrow(),
        new Filled(parsed, 0, 0, List.of()),
        new ScoredSketch(parsed.sketch(), 0, true),
        0,
        Variant.NONE);
  }

  private String of(Lesson lesson, String... candidates) {
    return diagnosis.of(
        lesson.form(),
        lesson.parsed(),
        List.of(candidates).stream().map(this::candidate).toList(),
        new boolean[candidates.length]);
  }

  @Test
  void saysNothingOfRightOnesAndTellsRankingFromGeneration() {
    List<Proposed> two = List.of(candidate(gold.gold()), candidate("SELECT name FROM ship"));
    assertThat(diagnosis.of(gold.form(), gold.parsed(), two, new boolean[] {true, false}))
        .isEmpty();
    assertThat(diagnosis.of(gold.form(), gold.parsed(), two, new boolean[] {false, true}))
        .startsWith("ranking");
  }

  @Test
  void namesTheFillingThatDiffersInTheClosestCandidate() {
    assertThat(of(gold, "SELECT name FROM ship WHERE name = 'Norway'"))
        .isEqualTo("filling: column of condition");
    assertThat(
            of(
                gold,
                "SELECT flag FROM ship WHERE name = 'Oslo'",
                "SELECT flag FROM ship WHERE flag = 'Norway'"))
        .isEqualTo("filling: column of select");
    assertThat(of(gold, gold.gold())).startsWith("join or completion");
  }

  @Test
  void tellsSketchesThatWereTaughtFromOthers() {
    assertThat(of(gold, "SELECT name FROM ship")).isEqualTo("sketch: a known one was not tried");
    assertThat(of(lesson("SELECT count(*) FROM ship"), "SELECT name FROM ship"))
        .isEqualTo("sketch: not among those taught");
    assertThat(of(gold)).isEqualTo("no candidate");
    assertThat(diagnosis.of(Optional.empty(), Optional.empty(), List.of(), new boolean[0]))
        .startsWith("form");
  }
}
