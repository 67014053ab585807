package dev.lakewright.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AucTest {
  private static Auc.Scored scored(double score, boolean right) {
    return new Auc.Scored(score, right);
  }

  @Test
  void isWhatItsDefinitionSays() {
    Random random = new Random(2);
    List<Auc.Scored> all = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      all.add(scored(random.nextInt(10), random.nextBoolean()));
    }
    double hits = 0;
    int pairs = 0;
    for (Auc.Scored right : all) {
      for (Auc.Scored wrong : all) {
        if (right.right() && !wrong.right()) {
          hits += right.score() > wrong.score() ? 1 : right.score() == wrong.score() ? 0.5 : 0;
          pairs++;
        }
      }
    }
    assertThat(Auc.of(all)).isCloseTo(hits / pairs, within(1e-12));
  }

  @Test
  void knowsItsEnds() {
    assertThat(Auc.of(List.of(scored(1, true), scored(0, false)))).isEqualTo(1);
    assertThat(Auc.of(List.of(scored(0, true), scored(1, false)))).isZero();
    assertThat(Auc.of(List.of(scored(1, true)))).isNaN();
  }

  @Test
  void countsErrorsAmongTheMostDoubtful() {
    List<Auc.Scored> all =
        List.of(scored(1, false), scored(2, false), scored(3, true), scored(4, false));
    assertThat(Auc.caught(all, 0.5)).isCloseTo(2 / 3.0, within(1e-12));
  }
}
