package dev.lakewright.router.tier;

import dev.lakewright.core.question.Tier;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What a policy would have reached on labelled examples.
 *
 * @param n number of examples
 * @param solved those that the chosen tier answers right
 * @param exact those of which the chosen tier is the label
 * @param tokens sum of the chosen tiers' costs
 */
public record TierReplay(int n, int solved, int exact, double tokens) {
  /** Token costs of basic, intermediate and advanced, relative to basic; ours, not published. */
  public static final Map<Tier, Double> COSTS =
      Map.of(Tier.SMALL, 1.0, Tier.INTERMEDIATE, 2.0, Tier.ADVANCED, 3.5);

  /**
   * Replay choices.
   *
   * @param choice for each example the index of its tier in {@link TierPolicy#TIERS}
   */
  public static TierReplay of(
      List<TierExample> examples, ToIntFunction<TierExample> choice, Map<Tier, Double> costs) {
    int solved = 0;
    int exact = 0;
    double tokens = 0;
    for (TierExample example : examples) {
      Tier tier = TierPolicy.TIERS.get(choice.applyAsInt(example));
      solved += example.solvedBy(tier) ? 1 : 0;
      exact += example.label() == tier ? 1 : 0;
      tokens += costs.getOrDefault(tier, 1.0);
    }
    return new TierReplay(examples.size(), solved, exact, tokens);
  }

  /** Replay a policy. */
  public static TierReplay of(List<TierExample> examples, TierPolicy policy) {
    return of(examples, it -> TierPolicy.TIERS.indexOf(policy.choose(it.question())), COSTS);
  }

  /** Join with the replay of other examples. */
  public TierReplay plus(TierReplay other) {
    return new TierReplay(
        n + other.n, solved + other.solved, exact + other.exact, tokens + other.tokens);
  }

  /** Return the execution accuracy, from 0 to 1. */
  public double ex() {
    return (double) solved / n;
  }

  /** Return the share of examples of which the label was chosen. */
  public double accuracy() {
    return (double) exact / n;
  }

  /**
   * Return the token elasticity of performance against a base (EllieSQL): the relative gain of
   * accuracy for each relative gain of tokens, {@code ((EX − EX_B) / EX_B) / ((T − T_B) / T_B)};
   * NaN where as many tokens are used.
   */
  public double tep(TierReplay base) {
    double more = (tokens - base.tokens) / base.tokens;
    return more == 0 ? Double.NaN : (ex() - base.ex()) / base.ex() / more;
  }
}
