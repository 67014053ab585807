package dev.lakewright.bench.profile;

import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.check.profile.EncodedRows;
import dev.lakewright.check.profile.Lattice;
import dev.lakewright.check.profile.LatticeBounds;
import dev.lakewright.check.profile.ProbedCounts;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Keys and dependencies of 500 random tables, against their definitions: in Java and on DuckDB. */
final class DefinitionTrial {
  private static final int TABLES = 500;
  private static final LakeName LAKE = new LakeName("chance");

  private DefinitionTrial() {}

  static Findings run() throws IOException {
    int java = 0;
    int engine = 0;
    int found = 0;
    try (ScratchFolder folder = ScratchFolder.make("lakewright-profile")) {
      Path data = Files.createDirectories(folder.path().resolve("data"));
      for (int i = 0; i < TABLES; i++) {
        Files.writeString(data.resolve("t" + i + ".csv"), table(i).csv());
      }
      LakeSpec spec = new LakeSpec(LAKE, List.of(data.toString()));
      try (LakeDesk desk = LakeDesk.open(spec, folder.path(), 1)) {
        for (int i = 0; i < TABLES; i++) {
          RandomTable table = table(i);
          LatticeBounds bounds = new LatticeBounds(3, i % 3 * 0.05, 1);
          Lattice.Found right = new Definitions(table, bounds).found();
          found += right.keys().size() + right.near().size();
          java += right.equals(inJava(table, bounds)) ? 1 : 0;
          engine += right.equals(onEngine(desk, i, table, bounds)) ? 1 : 0;
        }
      }
    }
    String text =
        "## Random tables against the definitions\n\n| tables | keys and dependencies | equal in Java |"
            + " equal on DuckDB |\n|---|---|---|---|\n| "
            + TABLES
            + " | "
            + found
            + " | "
            + java
            + " | "
            + engine
            + " |\n\n";
    return new Findings(
        Map.of("randomEqualJava", (double) java, "randomEqualEngine", (double) engine), text);
  }

  private static RandomTable table(int seed) {
    return RandomTable.of(new Random(seed));
  }

  private static Lattice.Found inJava(RandomTable table, LatticeBounds bounds) {
    return Lattice.search(
        table.width(), bounds, new EncodedRows(table.rows(), table.width()), Optional.empty());
  }

  private static Lattice.Found onEngine(
      LakeDesk desk, int seed, RandomTable table, LatticeBounds bounds) {
    List<String> names = IntStream.range(0, table.width()).mapToObj(i -> "c" + i).toList();
    String from = "\"chance\".\"t" + seed + "\"";
    ProbedCounts counts = new ProbedCounts(from, names, table.rows().size(), desk);
    return Lattice.search(table.width(), bounds, counts, Optional.empty());
  }
}
