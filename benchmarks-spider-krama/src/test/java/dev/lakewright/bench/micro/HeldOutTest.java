package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.text.rank.Figures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldOutTest {
  private static HeldOut.First first(boolean answerable, boolean right, double confidence) {
    return first("a", answerable, right, confidence);
  }

  private static HeldOut.First first(
      String name, boolean answerable, boolean right, double confidence) {
    CorpusDatabase database = Fleet.database(name, Map.of(), Fleet.table("ship", "name"));
    Lesson lesson =
        new Lesson(
            database, 0, "names", "", database.link("names"), Optional.empty(), Optional.empty());
    Judged judged =
        new Judged(
            lesson,
            name,
            0,
            "names",
            answerable,
            List.of(new Figures(new float[1])),
            List.of(right),
            List.of(Optional.empty()),
            List.of("names"));
    return new HeldOut.First(judged, right, confidence);
  }

  private final HeldOut heldOut =
      new HeldOut(
          List.of(
              first(true, true, 0.9),
              first(true, true, 0.8),
              first(false, false, 0.75),
              first(true, false, 0.7),
              first(true, true, 0.6)),
          5,
          4);

  @Test
  void fixesTheLowestThresholdThatKeepsThePrecision() {
    assertThat(heldOut.threshold(1)).isEqualTo(0.8);
    assertThat(heldOut.threshold(0.75)).isEqualTo(0.6);
  }

  @Test
  void leavesAMarginWhereDatabasesDiffer() {
    assertThat(ofTwo(false).threshold(0.8)).isEqualTo(0.8);
    assertThat(ofTwo(true).threshold(0.8)).isEqualTo(0.7);
  }

  /**
   * Four of five, which is enough, or five of five are right in all; in b it is one or two of two.
   */
  private static HeldOut ofTwo(boolean last) {
    return new HeldOut(
        List.of(
            first("a", true, true, 0.9),
            first("a", true, true, 0.8),
            first("a", true, true, 0.7),
            first("b", true, true, 0.9),
            first("b", true, last, 0.7)),
        5,
        5);
  }

  @Test
  void countsSharesOfAllQuestionsAsked() {
    assertThat(heldOut.right()).isEqualTo(0.6);
    assertThat(heldOut.oracle()).isEqualTo(0.8);
    assertThat(heldOut.coverage(0.7)).isEqualTo(0.6);
    assertThat(heldOut.precision(0.7)).isEqualTo(2 / 3.0);
    assertThat(heldOut.letThrough(0.7)).isEqualTo(1);
    assertThat(heldOut.letThrough(0.8)).isEqualTo(0);
  }
}
