package dev.lakewright.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TierTableTest {
  @Test
  void reproducesTheKnownFiguresAndHoldsTheGates() throws IOException {
    String set = System.getenv("LAKEWRIGHT_BENCH_DATA");
    Path data = set == null ? Path.of("..", "..", "shared", "bench") : Path.of(set);
    assumeTrue(Files.isDirectory(data.resolve("model-routing")), "skipped: no benchmark data");
    Findings found = new TierTable(TierLabels.read(data)).findings();
    Map<String, Double> figures = found.figures();
    assertThat(figures.get("alwaysBasicEx")).isCloseTo(792 / 1534.0, within(1e-9));
    assertThat(figures.get("alwaysIntermediateEx")).isCloseTo(946 / 1534.0, within(1e-9));
    assertThat(figures.get("alwaysAdvancedEx")).isCloseTo(1003 / 1534.0, within(1e-9));
    assertThat(figures.get("alwaysAdvancedTep")).isCloseTo(0.107, within(5e-4));
    assertThat(figures.get("tableCountEx")).isCloseTo(0.608, within(5e-4));
    assertThat(figures.get("tableCountTep")).isCloseTo(0.205, within(5e-4));
    assertThat(figures.get("tierSaving")).isGreaterThanOrEqualTo(0.40);
    assertThat(figures.get("tierTepRatio")).isGreaterThanOrEqualTo(1.8);
  }
}
