package dev.lakewright.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialRewardTest {
  /** Rows are split at {@code /}, cells at {@code ;}; an empty text has no rows. */
  private static List<List<String>> rows(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("/", -1)).map(it -> List.of(it.split(";", -1))).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        // equal in every way, and in all but order
        "a;1/b;2 | a;1/b;2 | 10",
        "a;1/b;2 | b;2/a;1 | 10",
        "a;1/b;2 | 1;a/2;b | 10",
        "a;1/b;2 | 2;b/1;a | 10",
        "7 | 7 | 10",
        "'' | '' | 10",
        "a/a/b | a/b/a | 10",
        // noise of numbers
        "1.000 | 1.004 | 10",
        "1.000 | 1.005 | 10",
        "1.000 | 1.006 | 0.5",
        "1 | 1.0 | 10",
        "-2.5 | -2.497 | 10",
        "-2.5 | 2.5 | 0.5",
        "0.1;x | 0.1000001;x | 10",
        // other values
        "a | b | 0.5",
        "A | a | 0.5",
        "a;1 | b;2 | 0.5",
        "a;1/b;2 | a;9/b;8 | 5",
        "a;1/b;2 | c;1/d;2 | 5",
        "a;1;x | a;1;y | 6.666667",
        "a;1;x | a;2;y | 3.333333",
        // a column more or less
        "a/b | a;1/b;2 | 5",
        "a;1/b;2 | a/b | 5",
        "a/b | a;1;x/b;2;y | 3.333333",
        "a;a | a | 5",
        "a | a;a | 5",
        // rows more or less
        "a/b | a | 5",
        "a | a/b | 5",
        "a/b/c | a/b | 6.666667",
        "a/b | a/b/c | 6.666667",
        "a/b/c/d | a | 2.5",
        "a/b/c/d/e/f | a | 1.666667",
        "a/b/c/d/e/f/g | a | 0.5",
        "a | a/b/c/d/e/f | 1.666667",
        "a | a/b/c/d/e/f/g | 0.5",
        "a;1/b;2 | a;1 | 5",
        "a;1/b;2 | a;1;x | 3.333333",
        // nothing on one side
        "'' | a | 0.5",
        "a | '' | 0.5",
        "a;b/c;d | '' | 0.5"
      })
  void rewardsWhatIsThere(String gold, String found, double reward) {
    String plainGold = gold.replace("''", "");
    String plainFound = found == null ? "" : found.replace("''", "");
    assertThat(PartialReward.of(rows(plainGold), rows(plainFound))).isCloseTo(reward, within(1e-5));
  }

  @Test
  void takesNoStumpForAStatement() {
    assertThat(PartialReward.of("SELECT 1", rows("1"), rows("1"))).isZero();
    assertThat(PartialReward.of("SELECT count(*) FROM t", rows("1"), rows("1"))).isEqualTo(10);
  }

  @Test
  void staysWithinItsBoundsAndDoesNotDependOnOrder() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      List<List<String>> gold = table(random);
      List<List<String>> found = table(random);
      double reward = PartialReward.of(gold, found);
      assertThat(reward).isBetween(0.0, 10.0);
      List<List<String>> shuffled = new ArrayList<>(found);
      Collections.shuffle(shuffled, random);
      assertThat(PartialReward.of(gold, shuffled)).isCloseTo(reward, within(1e-9));
    }
  }

  private static List<List<String>> table(Random random) {
    List<List<String>> rows = new ArrayList<>();
    int columns = 1 + random.nextInt(3);
    for (int row = 1 + random.nextInt(6); row > 0; row--) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        cells.add("v" + random.nextInt(3));
      }
      rows.add(cells);
    }
    return rows;
  }
}
