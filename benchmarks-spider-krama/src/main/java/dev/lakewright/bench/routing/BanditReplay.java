package dev.lakewright.bench.routing;

import dev.lakewright.bench.routing.BanditData.Query;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.bandit.Bandit;
import dev.lakewright.router.bandit.QueryContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Plays queries against the table of rewards: the reward of a choice is drawn from those that were
 * seen of that model on that data set. The regret of a choice is what the best model for its data
 * set has over it on average.
 */
final class BanditReplay {
  private final BanditData data;
  private final List<Asked> queries;
  private final Random draws;
  private final Map<String, Map<ToolId, Double>> means = new HashMap<>();

  /** A query and its context. */
  record Asked(String dataset, List<Double> numbers) {
    static Asked of(Query query, QueryContext contexts) {
      double[] context = contexts.of(query.dataset(), query.text());
      return new Asked(query.dataset(), Arrays.stream(context).boxed().toList());
    }

    double[] context() {
      return numbers.stream().mapToDouble(it -> it).toArray();
    }
  }

  /**
   * Make a replay.
   *
   * @param seed of the order of the queries and of the rewards
   */
  BanditReplay(BanditData data, List<Asked> asked, long seed) {
    this.data = data;
    this.draws = new Random(seed);
    List<Asked> shuffled = new ArrayList<>(asked);
    Collections.shuffle(shuffled, draws);
    this.queries = shuffled;
    for (String dataset : data.datasets()) {
      Map<ToolId, Double> of = new HashMap<>();
      data.models().forEach(model -> of.put(model, data.mean(dataset, model)));
      means.put(dataset, of);
    }
  }

  /** Return every query with its context, clustered in one random order. */
  static List<Asked> contexts(BanditData data) {
    QueryContext contexts = new QueryContext(data.datasets());
    List<Query> shuffled = new ArrayList<>(data.queries());
    Collections.shuffle(shuffled, new Random(0));
    return shuffled.stream().map(it -> Asked.of(it, contexts)).toList();
  }

  int size() {
    return queries.size();
  }

  /** Play some queries; return the models chosen. */
  List<ToolId> play(Bandit bandit, int from, int to) {
    List<ToolId> chosen = new ArrayList<>();
    for (int i = from; i < to; i++) {
      double[] context = queries.get(i).context();
      ToolId model = bandit.choose(context);
      List<Double> seen = data.seen(queries.get(i).dataset(), model);
      double reward = seen.isEmpty() ? 0 : seen.get(draws.nextInt(seen.size()));
      bandit.learn(model, context, reward);
      chosen.add(model);
    }
    return chosen;
  }

  /** Return the sum of regrets of choices for all queries from the first on. */
  double regret(List<ToolId> chosen, Collection<ToolId> arms) {
    double regret = 0;
    for (int i = 0; i < chosen.size(); i++) {
      Map<ToolId, Double> of = means.getOrDefault(queries.get(i).dataset(), Map.of());
      double best = arms.stream().mapToDouble(arm -> of.getOrDefault(arm, 0.0)).max().orElse(0);
      regret += best - of.getOrDefault(chosen.get(i), 0.0);
    }
    return regret;
  }
}
