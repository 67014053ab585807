package dev.lakewright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir private Path folder;

  @Test
  void helpListsTheSuites() {
    Said said = say("bench", "--help");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("spider  ", "Spider's executable questions", "  parser-report");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export",
        "gate",
        "parser-report",
        "plans",
        "profile",
        "proofs",
        "routing",
        "speed",
        "spider",
        "tiers"
      })
  void helpOnASuiteSaysWhatItMeasuresAndItsOptionsOnly(String suite) {
    Said said = say("bench", suite, "--help");

    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .startsWith("lakewright bench " + suite + " [--")
        .contains("--output DIR");
    assertThat(said.out().contains("--kills")).isEqualTo(suite.equals("plans"));
    assertThat(said.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
  }

  @Test
  void trainingsHaveHelpToo() {
    assertThat(say("train", "--help").out()).contains("parser", "vectors");
    assertThat(say("train", "vectors", "--help").out()).contains("--source FILE");
  }

  @Test
  void anOptionOfAnotherSuiteIsRefusedWithTheNearest() {
    Said said = say("bench", "plans", "--bills", "3");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .isEqualToIgnoringNewLines("bench plans: no option --bills here; did you mean --kills?");
    assertThat(say("bench", "profile", "--kills", "3").code()).isEqualTo(2);
  }

  @Test
  void wordsThatDoNotDoAreUsage() {
    assertThat(say("bench").code()).isEqualTo(2);
    assertThat(say("bench", "spidr").err()).contains("did you mean spider?");
    assertThat(say("bench", "gate", "--queries").err()).contains("--queries needs a value");
    assertThat(say("bench", "profile", "--data", "a", "--data", "b").err())
        .contains("--data is given twice");
    assertThat(say("bench", "tiers", "--share", "few", "--data", spider().toString()).err())
        .contains("--share takes a whole number from 1, not few");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spider", "profile", "proofs", "tiers", "gate"})
  void withoutSpiderTheFoldersLookedForAreNamed(String suite) {
    Said said = say("bench", suite, "--data", folder.toString());

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err())
        .contains(
            "neither " + folder + " nor " + folder.resolve("spider") + " has Spider's tables");
  }

  @Test
  void dataIsSpidersFolderOrTheOneAround() throws IOException {
    Path spider = spider();
    Surroundings surroundings = surroundings(folder);

    assertThat(surroundings.spider(data(folder))).isEqualTo(spider);
    assertThat(surroundings.spider(data(spider))).isEqualTo(spider);
    assertThat(surroundings.spider(new Options(Map.of()))).isEqualTo(spider);
  }

  private Path spider() {
    try {
      Path spider = Files.createDirectories(folder.resolve("spider"));
      Files.writeString(spider.resolve("tables.json"), "[]");
      return spider;
    } catch (IOException full) {
      throw new IllegalStateException(full);
    }
  }

  private static Options data(Path folder) {
    return new Options(Map.of("--data", folder.toString()));
  }

  private static Surroundings surroundings(Path data) {
    return new Surroundings(
        Clock.systemUTC(),
        Map.of("LAKEWRIGHT_BENCH_DATA", data.toString()),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  private Said say(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of(words),
            surroundings(folder),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private record Said(int code, String out, String err) {}
}
