package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.Stage;
import dev.lakewright.testkit.RunEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every run tells of itself in the form that shells, bundles and benchmarks count on. */
class RunEventsTest {
  @TempDir Path folder;
  private final RunEvents events = new RunEvents();
  private Lakewright lakewright;

  @BeforeEach
  void open() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n");
    Files.writeString(
        folder.resolve("lakewright.yaml"), "format: 1\nlakes:\n  shop:\n    paths: ['data']\n");
    lakewright = DemoOpener.open(folder, folder.resolve("home"));
  }

  @AfterEach
  void close() {
    lakewright.close();
  }

  private void assertWellFormed(AskOutcome outcome) {
    RunId run = outcome.fold(answer -> answer.run(), (id, why) -> id, (id, why) -> id);
    events.assertWellFormed(run);
  }

  @Test
  void tellsOfAnAnswer() {
    AskRequest request = AskRequest.of("How many items are there?");
    assertWellFormed(lakewright.ask(request, RunControl.free(), events));
    assertThat(events.stages())
        .containsExactly(
            Stage.READ, Stage.GENERATE, Stage.GATE, Stage.RUN, Stage.CHECK, Stage.DECIDE);
  }

  @Test
  void tellsOfAnAbstention() {
    AskRequest request = AskRequest.of("What was the weather on the moon?");
    assertWellFormed(lakewright.ask(request, RunControl.free(), events));
    assertThat(events.stages()).containsExactly(Stage.READ, Stage.GENERATE);
  }

  @Test
  void tellsOfARefusal() {
    assertWellFormed(lakewright.sql(AskRequest.of("DROP TABLE item"), RunControl.free(), events));
    assertThat(events.stages()).containsExactly(Stage.GATE);
  }

  @Test
  void tellsOfACancellation() {
    RunControl control = RunControl.free();
    control.cancellation().cancel();
    assertWellFormed(lakewright.sql(AskRequest.of("SELECT id FROM item"), control, events));
    assertThat(events.stages()).endsWith(Stage.RUN);
  }
}
