package dev.lakewright.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BanditTableTest {
  @TempDir Path folder;

  @Test
  void holdsTheGates() throws IOException {
    String set = System.getenv("LAKEWRIGHT_BENCH_DATA");
    Path bench = set == null ? Path.of("..", "..", "shared", "bench") : Path.of(set);
    assumeTrue(Files.isDirectory(bench.resolve("model-routing")), "skipped: no benchmark data");
    BanditData data = BanditData.read(bench);
    assertThat(data.queries()).hasSize(2_500);
    assertThat(data.models()).hasSize(16);
    Map<String, Double> figures = new BanditTable(data).findings().figures();
    assertThat(figures.get("banditOfRandom")).isLessThanOrEqualTo(0.75);
    assertThat(figures.get("banditOfEpsilon")).isLessThan(1);
    assertThat(figures.get("banditNewcomerShare")).isGreaterThan(0.30);
    assertThat(figures).containsEntry("banditRemovedChosen", 0.0);
  }

  @Test
  void readsQuotedFields() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "a,b\r\n\"x,\"\"y\"\"\nz\",2\n3,\n");
    assertThat(Csv.read(file))
        .isEqualTo(List.of(List.of("a", "b"), List.of("x,\"y\"\nz", "2"), List.of("3", "")));
  }
}
