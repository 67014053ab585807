package dev.lakewright.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {
  /** Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263 gives 0.2553 to 0.3662. */
  @Test
  void agreesWithPublishedIntervals() {
    Interval interval = Interval.wilson(81, 263);
    assertThat(interval.low()).isCloseTo(0.2553, within(0.0001));
    assertThat(interval.high()).isCloseTo(0.3662, within(0.0001));
  }

  /** Worked by hand from the formula: of 50 cases 15 gained and 5 lost. */
  @Test
  void pairedSharesAreComparedByWhatChanged() {
    Interval interval = Interval.paired(15, 5, 50);
    assertThat(interval.share()).isCloseTo(0.2, within(1e-12));
    assertThat(interval.low()).isCloseTo(0.0234, within(0.0001));
    assertThat(interval.high()).isCloseTo(0.3612, within(0.0001));
    assertThat(Interval.paired(3, 3, 10).low()).isNegative();
  }

  @Test
  void staysInsideZeroAndOne() {
    assertThat(Interval.wilson(0, 20).low()).isZero();
    assertThat(Interval.wilson(20, 20).high()).isEqualTo(1);
    assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 0, 1));
  }

  @Test
  void riskRisesAsWrongAnswersAreLetIn() {
    RiskCoverage curve =
        RiskCoverage.of(
            List.of(
                new RiskCoverage.Scored(0.2, false),
                new RiskCoverage.Scored(0.9, true),
                new RiskCoverage.Scored(0.5, true)),
            4);
    assertThat(curve.points())
        .containsExactly(
            new RiskCoverage.Point(0.9, 0.25, 0),
            new RiskCoverage.Point(0.5, 0.5, 0),
            new RiskCoverage.Point(0.2, 0.75, 1 / 3.0));
    assertThat(curve.area()).isCloseTo(0.25 / 3, within(1e-9));
  }
}
