package dev.lakewright.bench.spider;

import dev.lakewright.bench.score.Interval;
import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.bench.score.RiskCoverage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a run at one threshold on confidence.
 *
 * @param threshold answers below it count as abstentions
 */
public record SpiderFigures(List<QuestionVerdict> verdicts, double threshold) {
  public SpiderFigures {
    verdicts = List.copyOf(verdicts);
  }

  private List<QuestionVerdict> answered() {
    return verdicts.stream().filter(it -> it.answered() && it.confidence() >= threshold).toList();
  }

  private int right() {
    return (int) answered().stream().filter(QuestionVerdict::right).count();
  }

  /** Return the share of all questions that is answered rightly. */
  public Interval ex() {
    return Interval.wilson(right(), verdicts.size());
  }

  public Interval coverage() {
    return Interval.wilson(answered().size(), verdicts.size());
  }

  /** Return the share of answers that is right. */
  public Interval precision() {
    return Interval.wilson(right(), answered().size());
  }

  /**
   * Return the share of answers that is right, wrong ones left out whose gold statement finds
   * nothing: there an answer that finds something cannot be told from a better one.
   */
  public Interval precisionWhereGoldFinds() {
    long unsettled = answered().stream().filter(it -> !it.right() && it.goldFindsNothing()).count();
    return Interval.wilson(right(), answered().size() - (int) unsettled);
  }

  public Percentiles milliseconds() {
    return new Percentiles(verdicts.stream().map(QuestionVerdict::milliseconds).toList());
  }

  public RiskCoverage curve() {
    return RiskCoverage.of(
        verdicts.stream()
            .filter(QuestionVerdict::answered)
            .map(it -> new RiskCoverage.Scored(it.confidence(), it.right()))
            .toList(),
        verdicts.size());
  }

  /** Return for each shape of the gold how many there are, are answered, and are right. */
  public Map<String, List<Integer>> byShape() {
    Map<String, List<Integer>> table = new TreeMap<>();
    for (QuestionVerdict it : verdicts) {
      boolean said = it.answered() && it.confidence() >= threshold;
      List<Integer> one = List.of(1, said ? 1 : 0, said && it.right() ? 1 : 0);
      table.merge(it.shape(), one, SpiderFigures::plus);
    }
    return table;
  }

  private static List<Integer> plus(List<Integer> a, List<Integer> b) {
    return List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2));
  }
}
