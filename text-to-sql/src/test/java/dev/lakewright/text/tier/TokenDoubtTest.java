package dev.lakewright.text.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lakewright.core.model.TokenChance;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TokenDoubtTest {
  private static TokenChance chance(double... chances) {
    List<Double> top = DoubleStream.of(chances).map(Math::log).boxed().toList();
    return new TokenChance("t", top.get(0), top);
  }

  @Test
  void isEntropyInItsClosedForm() {
    assertThat(TokenDoubt.entropy(chance(0.5, 0.5))).isCloseTo(Math.log(2), within(1e-12));
    assertThat(TokenDoubt.entropy(chance(1.0))).isCloseTo(0, within(1e-12));
    assertThat(TokenDoubt.entropy(chance(0.25, 0.25, 0.25))).isCloseTo(Math.log(4), within(1e-12));
  }

  @Test
  void takesOnlyItsOwnChanceWhereNoOthersAreTold() {
    TokenChance alone = new TokenChance("t", Math.log(0.5), List.of());
    assertThat(TokenDoubt.entropy(alone)).isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  void measuresAWholeReply() {
    TokenDoubt doubt = TokenDoubt.of(List.of(chance(0.9, 0.1), chance(0.5, 0.5)));
    assertThat(doubt.maxEntropy()).isCloseTo(Math.log(2), within(1e-12));
    assertThat(doubt.meanEntropy()).isLessThan(doubt.maxEntropy()).isPositive();
    assertThat(doubt.least()).isCloseTo(Math.log(0.5), within(1e-12));
    assertThat(doubt.margin()).isCloseTo(Math.log(9) / 2, within(1e-12));
  }
}
