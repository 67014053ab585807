package dev.lakewright.bench.routing;

import dev.lakewright.bench.routing.BanditReplay.Asked;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.bandit.Bandit;
import dev.lakewright.router.bandit.EpsilonGreedy;
import dev.lakewright.router.bandit.LinUcb;
import dev.lakewright.router.bandit.QueryContext;
import dev.lakewright.router.bandit.RandomChoice;
import dev.lakewright.router.bandit.ThompsonSampling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Which model: GreenServ's bandits on its table of rewards. */
final class BanditTable {
  private static final int SEEDS = 5;
  private static final int CHANGE = 1_000;
  private static final int LAST = 500;
  private static final double NANOS = 1e9;

  private final BanditData data;
  private final List<Asked> asked;
  private final int length;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final StringBuilder table = new StringBuilder();

  BanditTable(BanditData data) {
    this.data = data;
    this.asked = BanditReplay.contexts(data);
    this.length = new QueryContext(data.datasets()).length();
  }

  /** Makes a bandit with some arms. */
  private interface Maker {
    Bandit make(List<ToolId> arms, int contextLength, Random random);
  }

  Findings findings() {
    table.append(
        """
        ## Which model: 2,500 queries, 16 models, 5 seeds, λ = 0.5
        Regret against the best model a data set on average, so lower than the publication's, which
        is against the best model a query.

        | policy | regret (mean) | of random | publication's regret |
        |---|---|---|---|
        """);
    row("random", "607", (arms, length, random) -> new RandomChoice(arms, random));
    row("epsilonGreedy", "458", (arms, length, random) -> withoutContext(arms, random));
    row("contextualEpsilon", "–", (arms, n, random) -> new EpsilonGreedy(arms, n, 0.985, random));
    row("thompson", "437", (arms, n, random) -> new ThompsonSampling(arms, n, 0.25, random));
    row("linUcb", "417", BanditTable::linUcb);
    figures.put("banditOfRandom", figure("linUcbRegret") / figure("randomRegret"));
    figures.put("banditOfEpsilon", figure("linUcbRegret") / figure("epsilonGreedyRegret"));
    newcomer();
    leaver();
    return new Findings(figures, table.toString());
  }

  private static Bandit linUcb(List<ToolId> arms, int length, Random random) {
    return new LinUcb(arms, length, LinUcb.ALPHA, LinUcb.RIDGE, random);
  }

  private static Bandit withoutContext(List<ToolId> arms, Random random) {
    return new Contextless(new EpsilonGreedy(arms, 1, 0.98, random));
  }

  private void row(String name, String published, Maker maker) {
    double regret = 0;
    long nanos = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      BanditReplay replay = new BanditReplay(data, asked, seed);
      Bandit bandit = maker.make(data.models(), length, new Random(seed));
      long begin = System.nanoTime();
      List<ToolId> chosen = replay.play(bandit, 0, replay.size());
      nanos += System.nanoTime() - begin;
      regret += replay.regret(chosen, data.models()) / SEEDS;
    }
    figures.put(name + "Regret", regret);
    figures.put(name + "Seconds", nanos / NANOS / SEEDS);
    double ofRandom = regret / figure("randomRegret");
    table.append(
        String.format(
            Locale.ROOT, "| %s | %.1f | %.2f | %s |%n", name, regret, ofRandom, published));
  }

  private ToolId bestModel() {
    return data.models().stream().max(Comparator.comparingDouble(this::meanOfAll)).orElseThrow();
  }

  private double meanOfAll(ToolId model) {
    return data.datasets().stream().mapToDouble(it -> data.mean(it, model)).sum();
  }

  /**
   * A best model comes in late: how often is it taken at the end? No model of the sixteen is best
   * on more than one data set, so one that is best on all is put together, and joins those that are
   * best on none.
   */
  private void newcomer() {
    ToolId real = bestModel();
    List<ToolId> others = new ArrayList<>(data.models());
    others.remove(real);
    double realShare = newcomerShare(data, others, real);
    ToolId best = new ToolId("best-of-all");
    List<ToolId> nowhereBest = new ArrayList<>(data.models());
    data.datasets().forEach(it -> nowhereBest.remove(data.bestOn(it)));
    double share = newcomerShare(data.withBestOfAll(best), nowhereBest, best);
    figures.put("banditNewcomerShare", share);
    figures.put("banditRealNewcomerShare", realShare);
    table.append(
        String.format(
            Locale.ROOT,
            "%nA model that is best on every data set (put together), added at query 1,000, gets %.0f %%%n"
                + "of the last 500. The best real one, %s, is best on one set in five and gets %.0f %%.%n",
            100 * share,
            real,
            100 * realShare));
  }

  private double newcomerShare(BanditData data, List<ToolId> others, ToolId newcomer) {
    double share = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      BanditReplay replay = new BanditReplay(data, asked, seed);
      Bandit bandit = linUcb(others, length, new Random(seed));
      replay.play(bandit, 0, CHANGE);
      bandit.add(newcomer);
      List<ToolId> after = replay.play(bandit, CHANGE, replay.size());
      List<ToolId> last = after.subList(after.size() - LAST, after.size());
      share += (double) Collections.frequency(last, newcomer) / LAST / SEEDS;
    }
    return share;
  }

  private void leaver() {
    ToolId best = bestModel();
    int chosen = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      BanditReplay replay = new BanditReplay(data, asked, seed);
      Bandit bandit = linUcb(data.models(), length, new Random(seed));
      replay.play(bandit, 0, CHANGE);
      bandit.remove(best);
      chosen += Collections.frequency(replay.play(bandit, CHANGE, replay.size()), best);
    }
    figures.put("banditRemovedChosen", (double) chosen);
    table.append("Taken away at query 1,000, it is chosen ").append(chosen).append(" times.\n");
  }

  private double figure(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }

  /** A bandit that does not see the context. */
  private record Contextless(Bandit bandit) implements Bandit {
    private static double[] nothing() {
      return new double[] {1};
    }

    @Override
    public ToolId choose(double[] context) {
      return bandit.choose(nothing());
    }

    @Override
    public void learn(ToolId arm, double[] context, double reward) {
      bandit.learn(arm, nothing(), reward);
    }

    @Override
    public void add(ToolId arm) {
      bandit.add(arm);
    }

    @Override
    public void remove(ToolId arm) {
      bandit.remove(arm);
    }
  }
}
