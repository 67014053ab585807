package dev.lakewright.text.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SecondLookTest {
  /** Candidates whose results more of the chances agree with are better by two. */
  private static final int VOTES = 1 + SecondLook.names(standing(1)).indexOf("votesResult");

  private static final Tree AGREED =
      new Tree(new int[] {VOTES, -1, -1}, new float[] {0.5f, 0, 2}, new int[] {1, 0, 0});
  private static final SecondLook LOOK =
      new SecondLook(new Ranker(new Forest(0, List.of(AGREED)), new Forest(1, List.of())));

  private static Standing standing(double chance) {
    return new Standing(chance, 0.5, new Figures(new float[] {0}));
  }

  private static List<Standing> standings(double... chances) {
    return DoubleStream.of(chances).mapToObj(SecondLookTest::standing).toList();
  }

  private static Optional<Outcome> result(long digest) {
    return Optional.of(new Outcome(3, 0, false, false, digest));
  }

  @Test
  void resultsThatSeveralAgreeInWin() {
    List<Standing> weighed =
        LOOK.weigh(standings(0.4, 0.3, 0.3), List.of(result(1), result(2), result(2)));
    assertThat(weighed.get(1).chance()).isGreaterThan(weighed.get(0).chance());
    assertThat(weighed.stream().mapToDouble(Standing::chance).sum()).isCloseTo(1, within(1e-9));
    assertThat(weighed)
        .allSatisfy(it -> assertThat(it.confidence()).isCloseTo(0.731, within(1e-3)));
  }

  @Test
  void whatDoesNotRunHasNoChance() {
    List<Standing> weighed = LOOK.weigh(standings(0.6, 0.4), List.of(Optional.empty(), result(2)));
    assertThat(weighed.get(0).chance()).isZero();
    assertThat(weighed.get(0).confidence()).isZero();
    assertThat(weighed.get(1).chance()).isCloseTo(1, within(1e-9));
  }

  @Test
  void changesNothingWhereNothingRuns() {
    List<Standing> firsts = standings(0.6, 0.4);
    assertThat(LOOK.weigh(firsts, List.of(Optional.empty(), Optional.empty()))).isEqualTo(firsts);
  }

  @Test
  void leavesAloneTheChancesOfThoseNotLookedAt() {
    List<Standing> weighed = LOOK.weigh(standings(0.5, 0.3), List.of(result(1), result(2)));
    assertThat(weighed.stream().mapToDouble(Standing::chance).sum()).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void looksAtTheLikeliestOnly() {
    assertThat(SecondLook.reach(standings())).isZero();
    assertThat(SecondLook.reach(standings(0.01))).isEqualTo(1);
    assertThat(SecondLook.reach(standings(0.9, 0.05, 0.01, 0.01))).isEqualTo(2);
    assertThat(SecondLook.reach(standings(0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1))).isEqualTo(6);
  }
}
