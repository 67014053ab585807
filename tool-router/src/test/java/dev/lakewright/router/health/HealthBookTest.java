package dev.lakewright.router.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.Weighing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthBookTest {
  private static final ToolId TOOL = new ToolId("duckdb");
  private static final ToolId START = new ToolId("start");
  private static final HealthSettings SETTINGS = new HealthSettings(0.5, 3, 1_000, 60_000);

  private final HandClock clock = new HandClock(1_000_000);
  private final HealthBook book = new HealthBook(SETTINGS, clock, Map.of());

  @TempDir Path folder;

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      book.failed(TOOL);
    }
  }

  @Test
  void pinsDefaults() {
    assertThat(HealthSettings.DEFAULT).isEqualTo(new HealthSettings(0.2, 3, 30_000, 600_000));
    assertThat(Weighing.DEFAULT).isEqualTo(new Weighing(100, 5, 100, 0.01));
  }

  @Test
  void opensAfterThreeFailuresInARow() {
    fail(2);
    book.succeeded(TOOL, 5);
    fail(2);
    assertThat(book.down()).isEmpty();
    fail(1);
    assertThat(book.down()).containsExactly(TOOL);
    assertThat(book.permit(TOOL)).isFalse();
  }

  @Test
  void letsOneProbeThroughWhenItIsTime() {
    fail(3);
    clock.turn(999);
    assertThat(book.permit(TOOL)).isFalse();
    clock.turn(1);
    assertThat(book.down()).isEmpty();
    assertThat(book.permit(TOOL)).isTrue();
    assertThat(book.permit(TOOL)).isFalse();
    assertThat(book.down()).isEqualTo(Set.of(TOOL));
    book.succeeded(TOOL, 5);
    assertThat(book.permit(TOOL)).isTrue();
    assertThat(book.permit(TOOL)).isTrue();
  }

  @Test
  void opensAgainWhereTheProbeFails() {
    fail(3);
    clock.turn(1_000);
    assertThat(book.permit(TOOL)).isTrue();
    book.failed(TOOL);
    assertThat(book.permit(TOOL)).isFalse();
  }

  /** However few failures it took to open, under other settings. */
  @Test
  void opensAgainWhereALoadedProbeFails() {
    ToolHealth probing = new ToolHealth(5, 0.2, 1, Circuit.HALF_OPEN, clock.millis(), 0);
    HealthBook loaded = new HealthBook(SETTINGS, clock, Map.of(TOOL, probing));
    clock.turn(400);
    loaded.failed(TOOL);
    clock.turn(600);
    assertThat(loaded.permit(TOOL)).isFalse();
    clock.turn(400);
    assertThat(loaded.permit(TOOL)).isTrue();
  }

  @Test
  void probesAgainWhereTheProbeNeverCameBack() {
    fail(3);
    clock.turn(1_000);
    assertThat(book.permit(TOOL)).isTrue();
    clock.turn(1_000);
    assertThat(book.permit(TOOL)).isTrue();
  }

  @Test
  void outlivesAClockThatJumpsBack() {
    fail(3);
    clock.turn(-500_000);
    assertThat(book.permit(TOOL)).isFalse();
    clock.turn(1_000);
    assertThat(book.permit(TOOL)).isTrue();
  }

  @Test
  void learnsLatencyAndErrorsAndForgetsThem() {
    ToolGraph graph = ToolGraph.builder().edge(START, TOOL, 1).build();
    book.succeeded(TOOL, 100);
    book.succeeded(TOOL, 300);
    book.failed(TOOL);
    ToolCost now = book.weigh(graph, Weighing.DEFAULT).cost(TOOL);
    assertThat(now.latencyMillis()).isCloseTo(200, within(1e-9));
    assertThat(now.reliability()).isCloseTo(0.5, within(1e-9));
    clock.turn(60_000);
    ToolCost later = book.weigh(graph, Weighing.DEFAULT).cost(TOOL);
    assertThat(later.latencyMillis()).isCloseTo(150, within(1e-9));
    assertThat(later.reliability()).isCloseTo((0.5 + 0.99) / 2, within(1e-9));
  }

  @Test
  void keepsHealthBetweenRuns() {
    fail(3);
    book.succeeded(new ToolId("sqlite"), 12.5);
    HealthFile file = new HealthFile(folder.resolve("state").resolve("health.json"));
    file.write(book.tools());
    HealthFile.Contents contents = file.read();
    assertThat(contents.tools()).isEqualTo(book.tools());
    assertThat(contents.warning()).isEmpty();
    assertThat(new HealthBook(SETTINGS, clock, contents.tools()).permit(TOOL)).isFalse();
  }

  @Test
  void passesOverADamagedFile() throws IOException {
    Path path = folder.resolve("health.json");
    for (String text :
        new String[] {
          "{\"version\": 1, \"tools\": {\"duck",
          "{\"version\":1," + "\"tools\":{\"a\":{\"circuit\":\"AJAR\"}}}",
          "{\"version\":1,\"tools\":{\"a\":" + "{\"circuit\":\"OPEN\",\"errorRate\":7}}}"
        }) {
      Files.writeString(path, text);
      HealthFile.Contents contents = new HealthFile(path).read();
      assertThat(contents.tools()).isEmpty();
      assertThat(contents.warning().orElseThrow()).contains("is damaged");
      new HealthFile(path).write(book.tools());
      assertThat(new HealthFile(path).read().warning()).isEmpty();
    }
  }

  @Test
  void leavesANewerFileAsItIs() throws IOException {
    Path path = folder.resolve("health.json");
    Files.writeString(path, "{\"version\": 2, \"tools\": []}");
    HealthFile file = new HealthFile(path);
    assertThat(file.read().warning().orElseThrow())
        .contains("is of version 2, and this program knows up to 1");
    assertThatThrownBy(() -> file.write(book.tools())).isInstanceOf(LakewrightException.class);
    assertThat(path).hasContent("{\"version\": 2, \"tools\": []}");
  }
}
