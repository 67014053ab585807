package dev.lakewright.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.bench.micro.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParserPageTest {
  private static final String RUN =
      """
      {"suite": "spider-dev", "date": "2026-01-02", "commit": "abc", "n": 4, "exForced": 0.5,
       "questions": [
         {"database": "good", "hardness": "easy", "verdict": "right", "errorClass": ""},
         {"database": "good", "hardness": "easy", "verdict": "right", "errorClass": ""},
         {"database": "bad", "hardness": "hard", "verdict": "wrong", "errorClass": "ranking"},
         {"database": "bad", "hardness": "hard", "verdict": "abstained", "errorClass": "sketch"}]}
      """;

  @TempDir Path folder;

  private static Trial trial(Trial.Kind kind, String name, double right) {
    return new Trial(kind, name, 200, right, 0.8, 0.4, 0.2, 0.01);
  }

  private final TrialTables trials =
      new TrialTables(
          List.of(
              trial(Trial.Kind.ABLATION, "the whole parser", 0.6),
              trial(Trial.Kind.ABLATION, "no word vectors", 0.55),
              trial(Trial.Kind.LEARNING_CURVE, "25 % of the databases", 0.4)));

  private String page(double share) throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), RUN);
    return new ParserPage(RunFile.read(file), trials, share, "2026-01-03").render();
  }

  @Test
  void putsTheRunAndTheTrialsInTheirPlaces() throws IOException {
    assertThat(page(1))
        .doesNotContain("{{")
        .contains("`bench spider dev` of 2026-01-02, commit abc, n = 4")
        .contains("| EX when made to answer | 50.0 % | 55 % | 68 % |")
        .contains("| hard | 2 | 0.0 % |")
        .contains("| ranking | 1 |")
        .contains("Measured on 2026-01-03, n = 200.")
        .contains(
            "| no word vectors | 55.0 % | 48.1–61.7 | -5.0 | 80.0 % | 40.0 % | 20.0 % | 1.0 % |")
        .contains("| 25 % of the databases | 40.0 % |")
        .doesNotContain("quick look");
  }

  @Test
  void ranksDatabasesFromTheWorstOn() throws IOException {
    String page = page(1);
    assertThat(page).contains("| bad | 2 | 0.0 % | 0.0–65.8 | ranking (1) |");
    assertThat(page.indexOf("| bad |")).isLessThan(page.indexOf("| good |"));
  }

  @Test
  void saysWhereItIsAQuickLook() throws IOException {
    assertThat(page(0.15)).contains("only 15 % of the training databases");
  }

  @Test
  void asksForARunWhereThereIsNone() {
    assertThatThrownBy(() -> RunFile.read(folder.resolve("none.json")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("run bench spider first");
  }
}
