package dev.lakewright.text.rank;

import dev.lakewright.text.judge.Said;
import dev.lakewright.text.model.Softmax;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What a judge said of the likeliest candidates of one question, beside one another. */
final class JudgeFeatures {
  private static final double LEAST = 1e-6;

  private final List<Standing> seen;
  private final List<Said> said;
  private final double[] alone;
  private final double[] together;

  /**
   * Look at what was said.
   *
   * @param seen how candidates stood before
   * @param said one for each of them
   */
  JudgeFeatures(List<Standing> seen, List<Said> said) {
    this.seen = seen;
    this.said = said;
    this.alone = said.stream().mapToDouble(Said::fit).toArray();
    this.together =
        IntStream.range(0, alone.length)
            .mapToDouble(i -> alone[i] + StrictMath.log(seen.get(i).chance() + LEAST))
            .toArray();
    Softmax.logarithms(alone);
    Softmax.logarithms(together);
  }

  /** Return all figures of each candidate, those that it had before first. */
  List<Figures> figures() {
    return IntStream.range(0, seen.size())
        .mapToObj(at -> seen.get(at).figures().and(row(at).row()))
        .toList();
  }

  /** Return the names of the figures that are added, in their order. */
  List<String> names() {
    return row(0).names();
  }

  private FeatureRow row(int at) {
    FeatureRow row = new FeatureRow();
    row.add("chanceUnheard", seen.get(at).chance());
    row.add("confidenceUnheard", seen.get(at).confidence());
    row.add("judgeFit", said.get(at).fit());
    row.add("judgeOdds", said.get(at).odds());
    row.add("judgeShare", StrictMath.exp(alone[at]));
    row.add("judgeChance", StrictMath.exp(together[at]));
    row.add("judgeBehind", best(alone) - alone[at]);
    row.add("judgeChanceBehind", best(together) - together[at]);
    row.add("judgeBestOdds", said.stream().mapToDouble(Said::odds).max().orElse(0));
    row.add("judgePlace", place(at));
    return row;
  }

  private int place(int at) {
    int place = 0;
    for (double other : alone) {
      place += other > alone[at] ? 1 : 0;
    }
    return place;
  }

  private static double best(double[] values) {
    return DoubleStream.of(values).max().orElse(0);
  }
}
