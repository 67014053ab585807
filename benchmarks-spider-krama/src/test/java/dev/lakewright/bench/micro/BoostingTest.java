package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.rank.Forest;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostingTest {
  private static final int ROWS = 400;

  private static float[][] rows() {
    Random random = new Random(5);
    float[][] rows = new float[ROWS][3];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextFloat();
      }
    }
    return rows;
  }

  private static boolean either(float[] row) {
    return (row[0] > 0.5f) != (row[1] > 0.5f);
  }

  @Test
  void learnsWhatNoSingleFeatureTells() {
    float[][] rows = rows();
    boolean[] labels = new boolean[ROWS];
    double[] weights = new double[ROWS];
    Arrays.fill(weights, 1);
    for (int i = 0; i < ROWS; i++) {
      labels[i] = either(rows[i]);
    }
    Forest forest = new Boosting(60, 3, 0.2, 5).fit(rows, labels, weights);
    int right = 0;
    for (float[] row : rows) {
      right += (forest.score(row) > 0) == either(row) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(ROWS * 9 / 10);
  }

  @Test
  void ranksTheRightRowOfEachGroupFirst() {
    float[][] rows = rows();
    boolean[] labels = new boolean[ROWS];
    int[] groups = new int[ROWS];
    for (int from = 0; from < ROWS; from += 4) {
      int best = from;
      for (int i = from; i < from + 4; i++) {
        groups[i] = from / 4;
        best = rows[i][2] > rows[best][2] ? i : best;
      }
      labels[best] = true;
    }
    Forest forest = new Boosting(80, 3, 0.2, 5).rank(rows, labels, groups);
    int right = 0;
    for (int from = 0; from < ROWS; from += 4) {
      int best = from;
      for (int i = from; i < from + 4; i++) {
        best = forest.score(rows[i]) > forest.score(rows[best]) ? i : best;
      }
      right += labels[best] ? 1 : 0;
    }
    assertThat(right).isGreaterThan(85);
  }

  @Test
  void learnsTheSameEveryTime() {
    float[][] rows = rows();
    boolean[] labels = new boolean[ROWS];
    double[] weights = new double[ROWS];
    Arrays.fill(weights, 1);
    labels[3] = true;
    Forest first = new Boosting(5, 3, 0.2, 5).fit(rows, labels, weights);
    Forest second = new Boosting(5, 3, 0.2, 5).fit(rows, labels, weights);
    assertThat(second.score(rows[3])).isEqualTo(first.score(rows[3]));
  }
}
