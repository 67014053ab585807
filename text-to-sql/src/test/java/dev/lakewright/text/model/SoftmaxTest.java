package dev.lakewright.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

class SoftmaxTest {
  @Property(tries = 100)
  void chancesSumToOneAndKeepTheOrder(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -500, max = 500) Double> given) {
    double[] scores = given.stream().mapToDouble(Double::doubleValue).toArray();
    double[] logarithms = scores.clone();
    Softmax.logarithms(logarithms);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += Math.exp(logarithms[i]);
      for (int j = 0; j < scores.length; j++) {
        if (scores[i] > scores[j]) {
          assertThat(logarithms[i]).isGreaterThanOrEqualTo(logarithms[j]);
        }
      }
    }
    assertThat(sum).isCloseTo(1, Offset.offset(1e-9));
  }
}
