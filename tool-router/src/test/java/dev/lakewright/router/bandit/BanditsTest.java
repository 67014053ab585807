package dev.lakewright.router.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lakewright.router.ToolId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BanditsTest {
  private static final List<ToolId> ARMS = List.of(id("a"), id("b"), id("c"));
  private static final double[] EVEN = {1, 0};
  private static final double[] ODD = {0, 1};

  private static ToolId id(String name) {
    return new ToolId(name);
  }

  /** Arm a is good for even queries, b for odd ones, c for none. */
  private static int right(Bandit bandit, int queries) {
    Random noise = new Random(9);
    int right = 0;
    for (int query = 0; query < queries; query++) {
      double[] context = query % 2 == 0 ? EVEN : ODD;
      ToolId best = query % 2 == 0 ? ARMS.get(0) : ARMS.get(1);
      ToolId chosen = bandit.choose(context);
      double mean = chosen.equals(best) ? 0.8 : 0.3;
      bandit.learn(chosen, context, mean + 0.1 * noise.nextGaussian());
      right += chosen.equals(best) ? 1 : 0;
    }
    return right;
  }

  @Test
  void learnsWhichArmIsGoodForWhat() {
    Random random = new Random(1);
    assertThat(right(new LinUcb(ARMS, 2, LinUcb.ALPHA, LinUcb.RIDGE, random), 500))
        .isGreaterThan(450);
    assertThat(right(new ThompsonSampling(ARMS, 2, 0.25, random), 500)).isGreaterThan(430);
    assertThat(right(new EpsilonGreedy(ARMS, 2, 0.985, random), 500)).isGreaterThan(400);
    assertThat(right(new RandomChoice(ARMS, random), 500)).isBetween(130, 210);
  }

  @Test
  void takesArmsInAndOut() {
    LinUcb bandit = new LinUcb(ARMS, 2, LinUcb.ALPHA, LinUcb.RIDGE, new Random(1));
    right(bandit, 200);
    bandit.remove(id("a"));
    for (int query = 0; query < 100; query++) {
      assertThat(bandit.choose(EVEN)).isNotEqualTo(id("a"));
    }
    bandit.learn(id("a"), EVEN, 1);
    assertThat(bandit.choose(EVEN)).isNotEqualTo(id("a"));
    List.of(id("b"), id("c")).forEach(arm -> bandit.learn(arm, EVEN, 0.1));
    bandit.add(id("d"));
    assertThat(bandit.choose(EVEN)).isEqualTo(id("d"));
    assertThatThrownBy(() -> bandit.add(id("d"))).hasMessage("two arms are named d");
    ARMS.forEach(bandit::remove);
    bandit.remove(id("d"));
    assertThatThrownBy(() -> bandit.choose(EVEN)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> bandit.learn(id("b"), EVEN, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** After the updates, the inverse times the matrix itself is the unit matrix. */
  @Test
  void keepsTheInverseExact() {
    Random random = new Random(2);
    int n = 4;
    LinearArm arm = new LinearArm(n, 0.05);
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      matrix[i][i] = 0.05;
    }
    for (int round = 0; round < 500; round++) {
      double[] x = random.doubles(n, -1, 1).toArray();
      arm.learn(x, random.nextDouble());
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          matrix[i][j] += x[i] * x[j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      double[] unit = arm.times(matrix[i]);
      for (int j = 0; j < n; j++) {
        assertThat(unit[j]).as(Arrays.toString(unit)).isCloseTo(i == j ? 1 : 0, within(1e-9));
      }
    }
  }

  @Test
  void readsHowHardATextIs() {
    QueryContext context = new QueryContext(List.of("math", "news"));
    assertThat(context.of("news", "The cat sat. The dog ran."))
        .containsExactly(0, 1, 1, 0, 0, 1, 0, 0);
    String hard = "Institutional heterogeneity complicates macroeconomic stabilization.";
    assertThat(context.of("other", hard)).containsExactly(0, 0, 0, 1, 0, 0, 0, 1);
    assertThat(QueryContext.readingEase("The cat sat."))
        .isCloseTo(206.835 - 1.015 * 3 - 84.6, within(1e-9));
  }

  @Test
  void clustersVectorsAsTheyCome() {
    OnlineKMeans clusters = new OnlineKMeans(2);
    assertThat(clusters.assign(new double[] {0, 0})).isZero();
    assertThat(clusters.assign(new double[] {0, 0})).isZero();
    assertThat(clusters.assign(new double[] {9, 9})).isEqualTo(1);
    assertThat(clusters.assign(new double[] {1, 2})).isZero();
    assertThat(clusters.assign(new double[] {7, 8})).isEqualTo(1);
  }
}
