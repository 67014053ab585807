package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RotationTest {
  private static CorpusDatabase database(String name, String... tables) {
    return Fleet.database(
        name,
        Map.of(),
        java.util.stream.Stream.of(tables)
            .map(it -> Fleet.table(it, "x"))
            .toArray(dev.lakewright.core.lake.Table[]::new));
  }

  private static String other(Rotation rotation, String name) {
    return rotation.of(name).map(CorpusDatabase::name).orElse("none");
  }

  @Test
  void takesTheNextThatSharesNoTable() {
    Rotation rotation =
        Rotation.of(
            Map.of(
                "c", database("c", "Port"),
                "a", database("a", "ship", "crew"),
                "b", database("b", "SHIP")));
    assertThat(other(rotation, "a")).isEqualTo("c");
    assertThat(other(rotation, "b")).isEqualTo("c");
    assertThat(other(rotation, "c")).isEqualTo("a");
  }

  @Test
  void leavesOutWhereAllShareATable() {
    Rotation rotation = Rotation.of(Map.of("a", database("a", "t"), "b", database("b", "T")));
    assertThat(other(rotation, "a")).isEqualTo("none");
  }
}
