package dev.lakewright.bench.routing;

import dev.lakewright.router.search.DecisionTree;
import dev.lakewright.router.search.SearchLimits;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Chains of tools: ToolLLM's tree of decisions against one chain, in synthetic worlds. */
final class SearchTable {
  private static final int WORLDS = 100;
  private static final SearchLimits TREE = SearchLimits.TOOL_LLM;
  private static final SearchLimits CHAIN = TREE.withWidth(1);

  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final StringBuilder table = new StringBuilder();

  Findings findings() {
    table.append(
        """
        ## Chains of tools: 100 synthetic worlds, 60 queries each
        | method | solved | queries (mean) |
        |---|---|---|
        """);
    row("react", "one chain (ReAct)", false, false);
    row("restart", "one chain, again until the budget is spent", true, false);
    row("moodyRestart", "the same, with a model that answers afresh each time", true, true);
    tree();
    figures.put("searchGain", figure("treeSolved") - figure("reactSolved"));
    figures.put("searchOverRestart", figure("treeSolved") - figure("restartSolved"));
    table.append(
        """

        Worlds are ours; a model prefers the right tool with a chance of 0.6, and answers the same in
        the same state. Where it answered afresh each time, starting over would do better than a tree.
        """);
    return new Findings(figures, table.toString());
  }

  private void tree() {
    int solved = 0;
    int queries = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      SyntheticWorld world = new SyntheticWorld(seed);
      DecisionTree.Found found = DecisionTree.search(world, world.planner(0), TREE);
      solved += found.chain().isPresent() ? 1 : 0;
      queries += found.queries();
    }
    put("tree", "tree of decisions (DFSDT), width 2", solved, queries);
  }

  private void row(String name, String words, boolean again, boolean moody) {
    int solved = 0;
    int queries = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      SyntheticWorld world = new SyntheticWorld(seed);
      int spent = 0;
      boolean found = false;
      for (int mood = 0; !found && spent < TREE.queries() && (again || mood == 0); mood++) {
        DecisionTree.Found one =
            DecisionTree.search(world, world.planner(moody ? mood : 0), left(spent));
        found = one.chain().isPresent();
        spent += one.queries();
      }
      solved += found ? 1 : 0;
      queries += spent;
    }
    put(name, words, solved, queries);
  }

  private static SearchLimits left(int spent) {
    return new SearchLimits(1, CHAIN.depth(), CHAIN.queries() - spent, CHAIN.back());
  }

  private void put(String name, String words, int solved, int queries) {
    figures.put(name + "Solved", (double) solved / WORLDS);
    table.append(
        String.format(
            Locale.ROOT, "| %s | %d | %.1f |%n", words, solved, (double) queries / WORLDS));
  }

  private double figure(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }
}
