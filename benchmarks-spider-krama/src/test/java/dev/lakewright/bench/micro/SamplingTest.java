package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplingTest {
  private static final int ROWS = 2_000;
  private static final int FEATURES = 400;

  @Test
  void drawsAboutThePartsWanted() {
    Sampling.Draws draws = new Sampling(0.5, 0.3, 7, 1).draws(ROWS, FEATURES).get(0);

    assertThat(draws.rows()).isSorted().hasSizeBetween(900, 1_100);
    assertThat(drawn(draws.features())).isBetween(90, 150);
  }

  @Test
  void drawsAnewForEachTreeAndTheSameForEachForest() {
    Sampling sampling = new Sampling(0.5, 0.3, 7, 1);
    Sampling.Draws draws = sampling.draws(ROWS, FEATURES).get(0);
    int[] first = draws.rows();

    assertThat(draws.rows()).isNotEqualTo(first);
    assertThat(sampling.draws(ROWS, FEATURES).get(0).rows()).isEqualTo(first);
    assertThat(new Sampling(0.5, 0.3, 8, 1).draws(ROWS, FEATURES).get(0).rows())
        .isNotEqualTo(first);
  }

  @Test
  void drawsOtherRowsForEachOfSeveralForests() {
    List<Sampling.Draws> draws = new Sampling(0.5, 0.3, 7, 2).draws(ROWS, FEATURES);

    assertThat(draws).hasSize(2);
    assertThat(draws.get(0).rows()).isNotEqualTo(draws.get(1).rows());
  }

  @Test
  void takesAllWhereNothingIsLeftOut() {
    Sampling.Draws draws = Sampling.NONE.draws(3, 2).get(0);

    assertThat(draws.rows()).containsExactly(0, 1, 2);
    assertThat(draws.features()).containsExactly(true, true);
  }

  private static int drawn(boolean[] flags) {
    int drawn = 0;
    for (boolean flag : flags) {
      drawn += flag ? 1 : 0;
    }
    return drawn;
  }
}
