package dev.lakewright.text.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShippedJudgeTest {
  private static final Judge JUDGE = new ShippedJudge().judge().orElseThrow();

  private static List<Said> weigh(String question, String... readings) {
    return JUDGE.weigh(question, List.of(readings)).orElseThrow();
  }

  @Test
  void hearsWhatIsAskedFor() {
    List<Said> said =
        weigh(
            "what are the names of the two most expensive boats",
            "boat.Name, sorted by Price, highest first, top 2",
            "boat.Name, sorted by Price, lowest first, top 2",
            "number of boat rows");
    assertThat(said.get(0).fit()).isGreaterThan(said.get(1).fit()).isGreaterThan(said.get(2).fit());
    assertThat(said.get(0).odds()).isGreaterThan(said.get(2).odds());
  }

  @Test
  void saysTheSameOfAReadingInWhateverCompany() {
    String question = "how many boats are there";
    Said alone = weigh(question, "number of boat rows").get(0);
    Said among =
        weigh(
                question,
                "number of boat rows",
                "boat.Name, for each Name, having more than 10 boat rows, sorted by Name")
            .get(0);
    assertThat(among.fit()).isCloseTo(alone.fit(), within(1.0));
  }

  @Test
  void bearsWhateverAQuestionHolds() {
    assertThat(weigh("", "")).hasSize(1);
    assertThat(weigh("\u0000\ud800 [SEP] \u202e".repeat(5_000), "x".repeat(100_000))).hasSize(1);
  }

  @Test
  void servesSeveralThreads() {
    String[] readings = {"boat.Name", "number of boat rows"};
    List<Said> alone = weigh("how many boats", readings);
    assertThat(
            IntStream.range(0, 40)
                .parallel()
                .mapToObj(it -> weigh("how many boats", readings))
                .toList())
        .allSatisfy(it -> assertThat(it).isEqualTo(alone));
  }
}
