package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplingTest {
  private static final int ROWS = 2_000;
  private static final int FEATURES = 400;

  @Test
  void drawsAboutThePartsWanted() {
    Sampling.Draws draws = new Sampling(0.5, 0.3, 7).draws(ROWS, FEATURES);

    assertThat(draws.rows()).isSorted().hasSizeBetween(900, 1_100);
    assertThat(drawn(draws.features())).isBetween(90, 150);
  }

  @Test
  void drawsAnewForEachTreeAndTheSameForEachForest() {
    Sampling sampling = new Sampling(0.5, 0.3, 7);
    Sampling.Draws draws = sampling.draws(ROWS, FEATURES);
    int[] first = draws.rows();

    assertThat(draws.rows()).isNotEqualTo(first);
    assertThat(sampling.draws(ROWS, FEATURES).rows()).isEqualTo(first);
    assertThat(new Sampling(0.5, 0.3, 8).draws(ROWS, FEATURES).rows()).isNotEqualTo(first);
  }

  @Test
  void takesAllWhereNothingIsLeftOut() {
    Sampling.Draws draws = Sampling.NONE.draws(3, 2);

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
