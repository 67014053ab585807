package dev.lakewright.text.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.testkit.GoldenFile;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.testkit.model.ScriptedModel;
import dev.lakewright.text.EmbeddedParser;
import dev.lakewright.text.Harbour;
import dev.lakewright.text.ParserSettings;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairingTiersTest {
  private static final Question QUESTION =
      new Question("How many vessels does Blue Anchor have?", Harbour.LAKE);

  @TempDir Path folder;

  /** A statement of the form {@code SELECT n} gives n; others have no such column. */
  private static final Probe NUMBERS =
      sql -> {
        String text = sql.value();
        if (!text.matches("SELECT [0-9]+( --.*)?")) {
          Failure failure =
              Failure.of(ErrorCode.SQL_UNKNOWN_COLUMN, "there is no column Kynd")
                  .withNearest(List.of("Kind"));
          return new ProbeOutcome.Unseen("refused", false, Optional.of(failure));
        }
        long number = Long.parseLong(text.split(" ", -1)[1]);
        List<List<Cell>> rows =
            number == 0 ? List.of() : List.of(List.of(new Cell.Whole(BigInteger.valueOf(number))));
        return new ProbeOutcome.Seen(
            new ResultTable(
                List.of(new ResultColumn("n", ColumnType.BIGINT)), rows, rows.size(), false));
      };

  private EmbeddedParser parser() {
    MemoryCatalog catalog = Harbour.catalog();
    return EmbeddedParser.open(catalog, catalog, folder.resolve("index"), ParserSettings.DEFAULT);
  }

  private SqlWriter intermediate(ScriptedModel model) {
    return new IntermediateTier(
        model, parser().hints(), TierSettings.DEFAULT, ModelListener.SILENT, System::nanoTime);
  }

  private SqlWriter advanced(ScriptedModel model, Choice choice) {
    return new AdvancedTier(
        model,
        parser().hints(),
        TierSettings.DEFAULT,
        choice,
        ModelListener.SILENT,
        System::nanoTime);
  }

  private static ScriptedModel script(String... replies) {
    Deque<String> turns = new ArrayDeque<>(List.of(replies));
    return ScriptedModel.replying(
        request -> turns.size() > 1 ? turns.removeFirst() : turns.getFirst());
  }

  private static Candidate only(WriteOutcome outcome) {
    return outcome.fold(
        candidates -> candidates.get(0),
        why -> {
          throw new AssertionError(why);
        },
        why -> {
          throw new AssertionError(why);
        });
  }

  private static String last(ScriptedModel model) {
    List<ModelRequest> asked = model.asked();
    return asked.get(asked.size() - 1).messages().stream()
        .map(it -> "[" + it.role().word() + "]\n" + it.text())
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  @Test
  void mendsAStatementByWhatTheGateFound() throws IOException {
    ScriptedModel model = script("parts\n```sql\nSELECT Kynd FROM Vessel\n```", "SELECT 7");
    assertThat(only(intermediate(model).write(QUESTION, NUMBERS)).sql().value())
        .isEqualTo("SELECT 7");
    assertThat(model.asked()).hasSize(2);
    GoldenFile.named("prompts/repair.txt").assertIs(last(model));
  }

  @Test
  void asksAModelThatIsLostInTheStepsStraight() {
    ScriptedModel model = script("- the vessels\n- their number", "SELECT 7");
    assertThat(only(intermediate(model).write(QUESTION, NUMBERS)).sql().value())
        .isEqualTo("SELECT 7");
    assertThat(model.asked()).hasSize(2);
    assertThat(last(model)).doesNotContain("Split the question");
  }

  @Test
  void mendsAResultWithoutRowsAndGivesUpInTheEnd() {
    ScriptedModel model = script("SELECT 0", "SELECT 0 -- a", "SELECT 0 -- b", "SELECT 1");
    intermediate(model).write(QUESTION, NUMBERS);
    assertThat(model.asked()).hasSize(3);
    assertThat(last(model)).contains("finds no rows");
  }

  @Test
  void doesNotAskAgainWhereTheModelHasNothingNew() {
    ScriptedModel model = script("SELECT Kynd FROM Vessel");
    WriteOutcome outcome =
        new IntermediateTier(
                model,
                parser().hints(),
                TierSettings.DEFAULT.withThreshold(0.9),
                ModelListener.SILENT,
                System::nanoTime)
            .write(QUESTION, NUMBERS);
    assertThat(outcome).isInstanceOf(WriteOutcome.Abstained.class);
    assertThat(model.asked()).hasSize(2);
  }

  @Test
  void keepsAResultWithRowsOverALaterOneWithout() {
    ScriptedModel model = script("SELECT Kynd", "SELECT 0", "SELECT Kynd FROM Vessel");
    WriteOutcome outcome = intermediate(model).write(QUESTION, NUMBERS);
    assertThat(outcome).isInstanceOf(WriteOutcome.Abstained.class);
    assertThat(model.asked()).hasSize(3);
  }

  @Test
  void stopsWhereThreeWaysAgree() {
    ScriptedModel model = script("SELECT 7");
    Candidate candidate = only(advanced(model, Choice.VOTE).write(QUESTION, NUMBERS));
    assertThat(candidate.sql().value()).isEqualTo("SELECT 7");
    assertThat(candidate.confidence()).isGreaterThan(0.8);
    assertThat(model.asked()).hasSize(3);
  }

  @Test
  void takesTheResultThatMostWaysGive() {
    ScriptedModel model = script("SELECT 3", "SELECT 7", "SELECT 7", "SELECT 7 -- b", "SELECT 4");
    assertThat(only(advanced(model, Choice.VOTE).write(QUESTION, NUMBERS)).sql().value())
        .isEqualTo("SELECT 7");
  }

  private static ScriptedModel splitThen(Function<String, String> referee) {
    Deque<String> turns =
        new ArrayDeque<>(
            List.of("SELECT 3", "SELECT 7", "SELECT 3 -- b", "SELECT 7 -- b", "SELECT 3 -- c"));
    return ScriptedModel.replying(
        request -> {
          String prompt = request.messages().get(1).text();
          boolean judging = prompt.contains("Which one") || prompt.contains("scores");
          return judging ? referee.apply(prompt) : turns.removeFirst();
        });
  }

  @Test
  void letsAModelChooseWhereVotesAreClose() throws IOException {
    ScriptedModel right =
        splitThen(it -> it.indexOf("SELECT 7") < it.indexOf("SELECT 3") ? "A" : "B.");
    Candidate chosen =
        only(
            new AdvancedTier(
                    right,
                    parser().hints(),
                    TierSettings.DEFAULT.withThreshold(0.3),
                    Choice.TOURNAMENT,
                    ModelListener.SILENT,
                    System::nanoTime)
                .write(QUESTION, NUMBERS));
    assertThat(chosen.sql().value()).isEqualTo("SELECT 7");
    GoldenFile.named("prompts/compare.txt").assertIs(last(right));
  }

  @Test
  void takesTheBestMeanOfSeveralRoundsOfScores() throws IOException {
    ScriptedModel scorer = splitThen(it -> "{\"scores\": [0.2, 0.8]}");
    Candidate chosen =
        only(
            new AdvancedTier(
                    scorer,
                    parser().hints(),
                    TierSettings.DEFAULT.withThreshold(0.3),
                    Choice.GROUP_SCORE,
                    ModelListener.SILENT,
                    System::nanoTime)
                .write(QUESTION, NUMBERS));
    assertThat(chosen.sql().value()).isEqualTo("SELECT 7");
    assertThat(scorer.asked()).hasSize(5 + 3);
    GoldenFile.named("prompts/score.txt").assertIs(last(scorer));
  }

  @Test
  void readsScoresStrictlyAndTakesTheirMaximum() {
    assertThat(GroupScore.read("{\"scores\": [0.2, 1]}", 2)).contains(List.of(0.2, 1.0));
    assertThat(GroupScore.read("[0.2, 1.5]", 2)).isEmpty();
    assertThat(GroupScore.read("[0.2]", 2)).isEmpty();
    assertThat(GroupScore.read("[a, b]", 2)).isEmpty();
    assertThat(GroupScore.read("none", 2)).isEmpty();
    assertThat(GroupScore.argMax(List.of(0.1, 0.9, 0.3))).isEqualTo(1);
    assertThat(GroupScore.argMax(List.of(0.9, 0.9))).isZero();
    assertThat(GroupScore.mean(List.of(List.of(0.0, 1.0), List.of(1.0, 1.0))))
        .isEqualTo(List.of(0.5, 1.0));
  }
}
