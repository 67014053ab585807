package dev.lakewright.router.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lakewright.core.question.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TierPoliciesTest {
  private static LinkedQuestion question(int tables, int columns) {
    return new LinkedQuestion("How many schools are there?", tables, columns);
  }

  private static TierExample example(int tables, int columns, Tier cheapest) {
    return new TierExample(question(tables, columns), Optional.of(cheapest));
  }

  /** Small schemas are answered by every tier, large ones by the highest only. */
  private static List<TierExample> examples(int n) {
    Random random = new Random(3);
    List<TierExample> examples = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int tables = 1 + random.nextInt(6);
      boolean noisy = random.nextInt(10) == 0;
      Tier cheapest = tables + (noisy ? 2 : 0) <= 3 ? Tier.SMALL : Tier.ADVANCED;
      examples.add(example(tables, 3 * tables, cheapest));
    }
    return examples;
  }

  @Test
  void countsTables() {
    assertThat(TierPolicy.byTableCount(question(1, 2))).isEqualTo(Tier.SMALL);
    assertThat(TierPolicy.byTableCount(question(2, 2))).isEqualTo(Tier.INTERMEDIATE);
    assertThat(TierPolicy.byTableCount(question(3, 2))).isEqualTo(Tier.INTERMEDIATE);
    assertThat(TierPolicy.byTableCount(question(4, 2))).isEqualTo(Tier.ADVANCED);
  }

  @Test
  void asksTheNearestQuestions() {
    List<TierExample> known =
        List.of(
            example(1, 2, Tier.SMALL),
            example(1, 3, Tier.SMALL),
            example(4, 9, Tier.ADVANCED),
            new TierExample(question(4, 10), Optional.empty()),
            example(2, 5, Tier.INTERMEDIATE));
    assertThat(new NearestQuestions(2, known).choose(question(1, 1))).isEqualTo(Tier.SMALL);
    assertThat(new NearestQuestions(2, known).choose(question(5, 11))).isEqualTo(Tier.ADVANCED);
    assertThat(new NearestQuestions(5, known).choose(question(9, 9))).isEqualTo(Tier.SMALL);
    assertThatThrownBy(() -> new NearestQuestions(0, known))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reckonsElasticity() {
    TierReplay base = new TierReplay(100, 50, 50, 100);
    assertThat(new TierReplay(100, 60, 0, 200).tep(base)).isCloseTo(0.2, within(1e-12));
    assertThat(new TierReplay(100, 60, 0, 150).tep(base)).isCloseTo(0.4, within(1e-12));
    assertThat(new TierReplay(100, 45, 0, 200).tep(base)).isCloseTo(-0.1, within(1e-12));
    assertThat(new TierReplay(100, 60, 0, 100).tep(base)).isNaN();
  }

  @Property(tries = 100)
  void cascadeNeverTurnsCheaperWithAHigherThreshold(
      @ForAll @IntRange(min = 1, max = 9) int tables,
      @ForAll @DoubleRange(min = 0, max = 1) double low,
      @ForAll @DoubleRange(min = 0, max = 1) double more) {
    TierChances chances = TierChances.learn(examples(80), 1);
    Tier below = new CascadePolicy(chances, low).choose(question(tables, 4));
    Tier above = new CascadePolicy(chances, Math.min(1, low + more)).choose(question(tables, 4));
    assertThat(above).isGreaterThanOrEqualTo(below);
  }

  @Test
  void learnsWhomTheCheapestTierAnswers() {
    TierChances chances = TierChances.learn(examples(400), 1);
    assertThat(chances.of(question(1, 3)).get(Tier.SMALL)).isGreaterThan(0.8);
    assertThat(chances.of(question(6, 18)).get(Tier.SMALL)).isLessThan(0.2);
    assertThat(chances.of(question(6, 18)).get(Tier.ADVANCED)).isGreaterThan(0.8);
  }

  @Test
  void paysForATierOnlyWhatItIsWorth() {
    TierChances chances = TierChances.learn(examples(400), 1);
    TierPolicy cheap = new WorthPolicy(chances, TierReplay.COSTS, 10);
    TierPolicy rich = new WorthPolicy(chances, TierReplay.COSTS, 0.001);
    assertThat(cheap.choose(question(6, 18))).isEqualTo(Tier.SMALL);
    assertThat(rich.choose(question(6, 18))).isEqualTo(Tier.ADVANCED);
    TierPolicy learned = new PriceChoice(5, 1, 0.7).learn(examples(400));
    assertThat(learned.choose(question(1, 3))).isEqualTo(Tier.SMALL);
    assertThat(learned.choose(question(6, 18))).isEqualTo(Tier.ADVANCED);
  }

  @Test
  void fitsALogisticCurve() {
    Random random = new Random(5);
    List<double[]> rows = new ArrayList<>();
    boolean[] holds = new boolean[20_000];
    for (int i = 0; i < holds.length; i++) {
      double x = random.nextGaussian();
      rows.add(new double[] {1, x});
      holds[i] = random.nextDouble() < 1 / (1 + Math.exp(-(0.5 + 2 * x)));
    }
    Logistic model = Logistic.fit(rows, holds, 0);
    for (double x : new double[] {-1, 0, 1}) {
      assertThat(model.probability(new double[] {1, x}))
          .isCloseTo(1 / (1 + Math.exp(-(0.5 + 2 * x))), within(0.02));
    }
    assertThatThrownBy(() -> Logistic.fit(List.of(), new boolean[0], 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
