package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Blind questions: right, wrong or abstained; those beyond the lake refused. Bars are what the
 * parser reaches (design record 006); the figures are written to {@code target/*-figures.txt}.
 */
@Tag("figures")
class BlindQuestionsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "chinook-questions, 28, 0, 10",
    "chinook-questions-2, 15, 0, 10",
    "chinook-questions-3, 14, 2, 10",
    "foodmart-questions, 10, 0, 6",
    "tpch-questions, 11, 0, 5",
    "chinook-questions-4, 17, 1, 10",
    "foodmart-questions-2, 6, 0, 4",
    "tpch-questions-2, 5, 0, 4",
    "chinook-questions-5, 14, 1, 9",
    "foodmart-questions-3, 4, 0, 4",
    "tpch-questions-3, 6, 0, 4",
    "chinook-questions-6, 21, 0, 10",
    "foodmart-questions-4, 6, 0, 4",
    "tpch-questions-4, 7, 0, 4",
    "chinook-questions-7, 16, 1, 10",
    "foodmart-questions-5, 4, 0, 4",
    "tpch-questions-5, 4, 0, 4",
    "chinook-questions-8, 14, 0, 10",
    "foodmart-questions-6, 2, 0, 4",
    "tpch-questions-6, 8, 0, 4",
    "chinook-questions-9, 17, 0, 10",
    "foodmart-questions-7, 5, 0, 4",
    "tpch-questions-7, 10, 0, 4",
    "chinook-questions-10, 17, 0, 10",
    "foodmart-questions-8, 6, 0, 4",
    "tpch-questions-8, 8, 1, 4",
    "chinook-questions-11, 7, 1, 10",
    "foodmart-questions-9, 2, 0, 4",
    "tpch-questions-9, 7, 0, 3"
  })
  void answersDemoLakes(String name, int right, int wrong, int refused) throws IOException {
    String lake = BlindSet.read(name + ".json").path("lake").asText("chinook");
    try (Lakewright lakewright = open(Optional.of(lake))) {
      check(lakewright, name, right, wrong, refused);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "krama-lake-questions, 1, 0, 5",
    "krama-lake-questions-2, 2, 0, 5",
    "krama-lake-questions-3, 3, 0, 4",
    "krama-lake-questions-4, 2, 0, 4",
    "krama-lake-questions-5, 0, 1, 4",
    "krama-lake-questions-6, 4, 0, 4",
    "krama-lake-questions-7, 1, 0, 4",
    "krama-lake-questions-8, 5, 0, 4",
    "krama-lake-questions-9, 0, 0, 4"
  })
  void answersFilesOfManyHands(String name, int right, int wrong, int refused) throws IOException {
    Path data = data();
    assumeTrue(Files.isDirectory(data), "skipped: no benchmark data in " + data);
    List<String> files = new ArrayList<>();
    JsonNode questions = BlindSet.read(name + ".json");
    questions.path("files").forEach(it -> files.add(data.resolve(it.asText()).toString()));
    new WorkspaceStore(WorkspaceLocation.at(folder))
        .addLake(new LakeSpec(new LakeName("krama"), files));
    try (Lakewright lakewright = open(Optional.empty())) {
      check(lakewright, name, right, wrong, refused);
    }
  }

  private static Path data() {
    String set = System.getenv("LAKEWRIGHT_BENCH_DATA");
    Path bench = set == null ? Path.of("..", "..", "shared", "bench") : Path.of(set);
    return bench.resolve("kramabench").resolve("data").toAbsolutePath().normalize();
  }

  private Lakewright open(Optional<String> lake) {
    return LakewrightRuntime.open(
        new OpenRequest(
            folder,
            folder.resolve("home"),
            lake,
            Clock.systemUTC(),
            new Random(3),
            ProgressListener.SILENT));
  }

  private static void check(Lakewright lakewright, String name, int right, int wrong, int refused)
      throws IOException {
    BlindSet set = BlindSet.ask(lakewright, name + ".json");
    Files.writeString(Path.of("target", name + "-figures.txt"), set.figures());
    assertThat(set.right()).as("right").hasSizeGreaterThanOrEqualTo(right);
    assertThat(set.wrong()).as("wrong").hasSizeLessThanOrEqualTo(wrong);
    assertThat(set.refused()).as("refused").hasSizeGreaterThanOrEqualTo(refused);
  }
}
