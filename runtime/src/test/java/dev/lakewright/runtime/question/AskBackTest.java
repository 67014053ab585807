package dev.lakewright.runtime.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Choice;
import dev.lakewright.core.question.Explanation;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a person is asked which reading is meant. */
class AskBackTest {
  private static final LakeName LAKE = new LakeName("shop");
  private static final String ROWS = "SELECT count(*) FROM item";
  private static final String SUM = "SELECT sum(n) FROM item";

  @TempDir Path folder;
  private Lakes lakes;
  private DuckDbEngine engine;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(folder.resolve("item.csv"), "name,n\npen,5\nink,6\ncap,7\n");
    lakes = Lakes.open(folder, folder.resolve("state"), List.of(new LakeSpec(LAKE, List.of("."))));
    engine = DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("state"), 1));
  }

  @AfterEach
  void close() {
    engine.close();
    lakes.close();
  }

  private RunContext context(boolean choices) {
    return new RunContext(
        new RunId("20261124-120000-abcd"),
        LAKE,
        QueryLimits.DEFAULT,
        0.5,
        choices,
        CheckEffort.FAST,
        10,
        folder.resolve("result.parquet"),
        RunControl.free());
  }

  private static Alternative reading(String sql, double chance) {
    return new Alternative(new Reading(sql), new SqlText(sql), chance, List.of());
  }

  private List<Choice> asked(double confidence, Alternative... readings) {
    return asked(true, abstention(confidence, readings));
  }

  private static Abstention abstention(double confidence, Alternative... readings) {
    return new Abstention(Abstention.Kind.UNSURE, "No.", List.of(), List.of(), List.of())
        .withReadings(List.of(readings), confidence);
  }

  private List<Choice> asked(boolean choices, Abstention abstention) {
    return of(abstention, context(choices)).choices();
  }

  private Abstention of(Abstention abstention, RunContext context) {
    return askBack().of(abstention, context, rehearsals().of(context));
  }

  private AskBack askBack() {
    return new AskBack(rehearsals());
  }

  private Rehearsals rehearsals() {
    return new Rehearsals(
        () -> SqlGate.open(lakes, engine.witness()), (lake, tables) -> engine, lakes);
  }

  @Test
  void asksBetweenResultsThatDiffer() {
    List<Choice> choices = asked(0.4, reading(ROWS, 0.4), reading(SUM, 0.3));
    assertThat(choices).extracting(Choice::effect).containsExactly("3", "18");
    assertThat(choices).extracting(it -> it.sql().value()).containsExactly(ROWS, SUM);
  }

  @Test
  void readingsOfEqualResultsAreOneChoice() {
    String other = "SELECT count(name) FROM item";
    assertThat(asked(0.4, reading(ROWS, 0.4), reading(other, 0.3))).hasSize(1);
    String ascending = "SELECT name FROM item ORDER BY name";
    String descending = "SELECT name FROM item ORDER BY name DESC";
    assertThat(asked(0.4, reading(ascending, 0.4), reading(descending, 0.3))).hasSize(1);
    assertThat(asked(0.4, reading(ROWS, 0.4), reading(other, 0.3), reading(SUM, 0.2))).hasSize(2);
  }

  @Test
  void aReadingThatOnlyShowsAColumnMoreIsNoOtherChoice() {
    String names = "SELECT name FROM item ORDER BY n";
    String more = "SELECT name, n FROM item ORDER BY n";
    assertThat(asked(0.4, reading(names, 0.4), reading(more, 0.3))).hasSize(1);
    assertThat(asked(0.4, reading(more, 0.4), reading(names, 0.3))).hasSize(1);
    String others = "SELECT n FROM item ORDER BY name DESC";
    assertThat(asked(0.4, reading(names, 0.4), reading(others, 0.3))).hasSize(2);
  }

  @Test
  void passesOverReadingsThatTheGateRefusesOrTheEngineFailsAt() {
    assertThat(
            asked(
                0.4,
                reading(ROWS, 0.4),
                reading("DROP TABLE item", 0.4),
                reading("SELECT CAST(name AS INTEGER) FROM item", 0.4)))
        .extracting(it -> it.sql().value())
        .containsExactly(ROWS);
    assertThat(asked(0.4, reading("DROP TABLE item", 0.4))).isEmpty();
  }

  @Test
  void asksOnlyBetweenCloseReadings() {
    double least = 0.4 * Certainty.CLOSE;
    assertThat(asked(0.4, reading(ROWS, 0.4), reading(SUM, least))).hasSize(2);
    assertThat(asked(0.4, reading(ROWS, 0.4), reading(SUM, least - 0.01))).hasSize(1);
  }

  @Test
  void asksWhetherTheOnlyNearReadingIsMeant() {
    Abstention asked = of(abstention(0.4, reading(ROWS, 0.4)), context(true));
    assertThat(asked.kind()).isEqualTo(Abstention.Kind.UNSURE);
    assertThat(asked.reason()).contains("is it meant?");
    assertThat(asked.choices()).hasSize(1);
  }

  @Test
  void asksNothingBelowTheThresholdOrWithoutLeave() {
    Alternative[] readings = {reading(ROWS, 0.4), reading(SUM, 0.3)};
    assertThat(asked(Certainty.ASK, readings)).hasSize(2);
    assertThat(asked(Certainty.ASK - 0.01, readings)).isEmpty();
    assertThat(asked(false, abstention(0.4, readings))).isEmpty();
  }

  @Test
  void asksInsteadOfAnAnswerThatIsNotSure() {
    Optional<Abstention> asked = insteadOf(Certainty.SURE - 0.01);
    assertThat(asked).isPresent();
    assertThat(asked.orElseThrow().kind()).isEqualTo(Abstention.Kind.AMBIGUOUS);
    assertThat(asked.orElseThrow().choices())
        .extracting(it -> it.sql().value())
        .containsExactly(ROWS, SUM);
    assertThat(insteadOf(Certainty.SURE)).isEmpty();
  }

  private Optional<Abstention> insteadOf(double confidence) {
    Candidate candidate =
        new Candidate(
            new SqlText(ROWS),
            new Reading("rows"),
            Tier.PARSER,
            confidence,
            List.of(),
            new Explanation(0.4, List.of(reading(SUM, 0.3)), List.of()));
    return askBack().insteadOf(candidate, context(true));
  }

  @Test
  void saysWhatAResultIs() {
    assertThat(
            asked(
                0.4,
                reading("SELECT name, n FROM item ORDER BY n", 0.4),
                reading("SELECT name FROM item WHERE n > 9", 0.4),
                reading("SELECT * , 1, 2 FROM item WHERE n = 7", 0.4)))
        .extracting(Choice::effect)
        .containsExactly("3 rows, first: pen, 5", "no rows", "cap, 7, 1, …");
  }
}
