package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.model.ModelTape;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.runtime.model.ModelAccess;
import dev.lakewright.testkit.RunEvents;
import dev.lakewright.testkit.model.ModelServer;
import dev.lakewright.testkit.model.ModelServer.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check rejects is taken to the tiers above who wrote it. */
class EscalationTest {
  private static final String HARD = "Which wares would a scribe run out of first?";
  private static final String REJECTED = "SELECT count(*) AS n FROM item WHERE name = NULL";
  private static final String SOUND = "SELECT name FROM item WHERE name = 'ink'";

  @TempDir Path folder;
  private final RunEvents events = new RunEvents();

  @BeforeEach
  void makeLake() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n2,ink\n");
  }

  private AskOutcome ask(ModelServer small, ModelServer intermediate) throws IOException {
    Files.writeString(
        folder.resolve("lakewright.yaml"),
        """
        format: 1
        lakes:
          shop: {paths: [data]}
        models:
          a: {baseUrl: "%s", model: test, tiers: [small]}
          b: {baseUrl: "%s", model: test, tiers: [intermediate]}
        """
            .formatted(small.baseUrl(), intermediate.baseUrl()));
    OpenRequest request = DemoOpener.request(folder, folder.resolve("home"));
    try (Lakewright lakewright =
        LakewrightRuntime.open(request.with(new ModelAccess(Map.of(), ModelTape.LIVE)))) {
      return lakewright.ask(AskRequest.of(HARD), RunControl.free(), events);
    }
  }

  private static Optional<Answer> answer(AskOutcome outcome) {
    return outcome.fold(
        Optional::of, (run, why) -> Optional.empty(), (run, why) -> Optional.empty());
  }

  @Test
  void theTierAboveAnswersAndTheWaySaysWhy() throws IOException {
    try (ModelServer small = new ModelServer(body -> Turn.text(REJECTED));
        ModelServer intermediate = new ModelServer(body -> Turn.text(SOUND))) {
      Answer answer = answer(ask(small, intermediate)).orElseThrow();
      assertThat(answer.candidate().orElseThrow().tier()).isEqualTo(Tier.INTERMEDIATE);
      assertThat(answer.query().sql().value()).contains("'ink'");
      assertThat(answer.route().detours())
          .extracting(RouteTaken.Detour::tool)
          .containsExactly("parser", "small");
      assertThat(answer.route().detours().get(1).reason()).startsWith("a check rejects");
      assertThat(answer.route().cost().calls()).isEqualTo(2);
      assertThat(events.all())
          .filteredOn(RunEvent.ToolFailed.class::isInstance)
          .extracting(it -> ((RunEvent.ToolFailed) it).tool())
          .containsExactly("parser", "small");
    }
  }

  @Test
  void whatEveryTierFailsAtIsNotAnswered() throws IOException {
    try (ModelServer small = new ModelServer(body -> Turn.text(REJECTED));
        ModelServer intermediate = new ModelServer(body -> Turn.text(REJECTED))) {
      AskOutcome outcome = ask(small, intermediate);
      String reason =
          outcome.fold(it -> "answered", (run, why) -> why.reason(), (run, why) -> why.message());
      assertThat(reason).startsWith("A check found the answer wrong");
      assertThat(intermediate.bodies()).isNotEmpty();
    }
  }
}
