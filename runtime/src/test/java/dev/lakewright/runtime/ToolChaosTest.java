package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import dev.lakewright.testkit.RunEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four tiers that fail by chance, over the real gate and the real engine: whoever is asked and does
 * not answer is named, and whenever one of those asked could answer, the question is answered.
 */
class ToolChaosTest {
  private static final int QUESTIONS = 150;
  private static final AskRequest REQUEST = AskRequest.of("How many items are there?");
  private static final String COUNT = "SELECT count(*) AS items FROM item";

  @TempDir Path folder;
  private final Random random = new Random(11);
  private final List<String> failed = new ArrayList<>();
  private boolean written;

  private record Chancy(ToolChaosTest test, Tier tier) implements SqlWriter {
    @Override
    public WriteOutcome write(Question question, Probe probe) {
      return test.byChance(tier);
    }
  }

  private WriteOutcome byChance(Tier tier) {
    int chance = random.nextInt(6);
    if (chance == 0) {
      written = true;
      return proposed(tier, COUNT);
    }
    failed.add(tier.word());
    return switch (chance) {
      case 1 -> proposed(tier, "DELETE FROM item");
      case 2 -> new WriteOutcome.Failed(Failure.of(ErrorCode.MODEL_UNAVAILABLE, "HTTP 429"));
      case 3 -> new WriteOutcome.Failed(Failure.of(ErrorCode.FILE_CORRUPT, "a damaged index"));
      case 4 ->
          new WriteOutcome.Abstained(
              new Abstention(
                  Abstention.Kind.UNSURE, "not understood", List.of(), List.of(), List.of()));
      default -> throw new IllegalArgumentException("wrong JSON");
    };
  }

  private static WriteOutcome proposed(Tier tier, String sql) {
    return new WriteOutcome.Proposed(
        List.of(new Candidate(new SqlText(sql), new Reading("items"), tier, 0.9, List.of())));
  }

  private Lakewright open() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n2,ink\n");
    new WorkspaceStore(WorkspaceLocation.at(folder))
        .addLake(new LakeSpec(new LakeName("shop"), List.of("data")));
    Map<Tier, DoubleFunction<SqlWriter>> writers = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      writers.put(tier, confidence -> new Chancy(this, tier));
    }
    OpenRequest request =
        new OpenRequest(
            folder,
            folder.resolve("home"),
            Optional.empty(),
            Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC),
            new Random(7),
            ProgressListener.SILENT);
    return LakewrightRuntime.open(
        request,
        new Equipment(
            (lakes, location) -> writers, Equipment.standard().engine(), UnaryOperator.identity()));
  }

  @Test
  void namesEveryFailureAndAnswersWheneverOneOfThoseAskedCan() throws IOException {
    try (Lakewright lakewright = open()) {
      int answered = 0;
      for (int i = 0; i < QUESTIONS; i++) {
        failed.clear();
        written = false;
        RunEvents events = new RunEvents();
        boolean isAnswer = isAnswer(lakewright.ask(REQUEST, RunControl.free(), events));
        assertThat(isAnswer).as("question %d, failed %s", i, failed).isEqualTo(written);
        assertThat(told(events)).filteredOn(failed::contains).isEqualTo(failed);
        RouteTaken route = lakewright.run(events.all().get(0).run()).route();
        assertThat(route.detours())
            .extracting(RouteTaken.Detour::tool)
            .filteredOn(failed::contains)
            .isEqualTo(failed);
        answered += written ? 1 : 0;
      }
      assertThat(answered).isBetween(QUESTIONS / 10, QUESTIONS - 10);
    }
  }

  private static boolean isAnswer(AskOutcome outcome) {
    return outcome.fold(answer -> true, (run, why) -> false, (run, why) -> false);
  }

  private static List<String> told(RunEvents events) {
    return events.all().stream()
        .filter(RunEvent.ToolFailed.class::isInstance)
        .map(event -> ((RunEvent.ToolFailed) event).tool())
        .toList();
  }
}
