package dev.lakewright.bench.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.bench.tiers.ParetoPlot.Point;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParetoPlotTest {
  @Test
  void findsTheRowsThatNoOtherOneBeats() {
    ParetoPlot plot =
        new ParetoPlot(
            "a < b",
            Map.of(
                "free", new Point(0, 60),
                "dear", new Point(900, 80),
                "worse", new Point(900, 70),
                "middle", new Point(300, 75),
                "bad", new Point(400, 50)));
    assertThat(plot.front()).containsExactly("free", "middle", "dear");
    assertThat(plot.svg()).startsWith("<svg").contains("a &lt; b", "middle (300, 75.0)");
  }
}
