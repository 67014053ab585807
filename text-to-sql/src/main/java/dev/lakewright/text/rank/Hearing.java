package dev.lakewright.text.rank;

import dev.lakewright.text.judge.Said;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs candidates that ran once more, by what a judge says of their readings. Immutable.
 *
 * @param ranker was taught on what judges said of databases that they had not seen
 */
public record Hearing(Ranker ranker) {
  /**
   * Return how candidates stand then, in the order given; their chances together stay the same.
   *
   * @param seen how they stand after the second look
   * @param said one for each of them
   */
  public List<Standing> weigh(List<Standing> seen, List<Said> said) {
    double whole = seen.stream().mapToDouble(Standing::chance).sum();
    List<Standing> weighed = new ArrayList<>();
    for (Standing one : ranker.weigh(figures(seen, said))) {
      weighed.add(new Standing(whole * one.chance(), one.confidence(), one.figures()));
    }
    return weighed;
  }

  /** Return the figures of candidates: those of the second look first, then what was said. */
  public static List<Figures> figures(List<Standing> seen, List<Said> said) {
    return new JudgeFeatures(seen, said).figures();
  }

  /** Return the names of the figures that are added to those of the second look. */
  public static List<String> names(Standing any) {
    return new JudgeFeatures(List.of(any), List.of(new Said(0, 0))).names();
  }
}
