package dev.lakewright.runtime.route;

import dev.lakewright.core.question.Tier;
import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The tools that the product has today, and which may follow which: from a question over a tier
 * that writes SQL, or from a statement over the gate, over an engine to the answer.
 *
 * <p>A tier has done its work when the gate has passed what it wrote. Base costs of tiers and of
 * engines lie far apart: their latency tells more of the questions than of them, and must not turn
 * their order round. Models of one tier lie close together, so that the faster one writes.
 */
public final class ProductGraph {
  public static final ToolId QUESTION = new ToolId("question");
  public static final ToolId STATEMENT = new ToolId("statement");
  public static final ToolId GATE = new ToolId("gate");

  /** The engine in this process. */
  public static final ToolId DUCKDB = new ToolId("duckdb");

  /**
   * An engine in a process of its own; where another serves, one with one thread, which needs less
   * memory.
   */
  public static final ToolId ISOLATED = new ToolId("duckdb-isolated");

  /**
   * A new engine with one thread: in another process than {@link #ISOLATED}, where that serves;
   * else in this process, where no other can be had.
   */
  public static final ToolId FRESH = new ToolId("duckdb-fresh");

  /** Tables whose files are damaged are read from their copies from now on. */
  public static final ToolId COPY = new ToolId("cached-copy");

  /** The files that the lake's copies were made from are read again, then a new engine runs. */
  public static final ToolId SOURCE = new ToolId("source-again");

  public static final ToolId ANSWER = new ToolId("answer");

  /** Every engine that there may be, in the order in which they are tried. */
  public static final List<ToolId> ENGINES = List.of(DUCKDB, ISOLATED, FRESH, COPY, SOURCE);

  private static final Map<Tier, Double> TIER_COST =
      new EnumMap<>(
          Map.of(Tier.PARSER, 0.01, Tier.SMALL, 1.0, Tier.INTERMEDIATE, 1e4, Tier.ADVANCED, 1e8));

  private static final double FIRST_ENGINE_COST = 1e-6;
  private static final double ENGINES_APART = 1e6;
  private static final double LAST_STEP_COST = 1e-6;

  private ProductGraph() {}

  /**
   * Return the graph of questions, from {@link #QUESTION} to {@link #ANSWER}.
   *
   * @param engines in the order in which they are to be tried
   */
  public static ToolGraph ofQuestions(Collection<Tier> tiers, List<ToolId> engines) {
    return ofWriters(tiers.stream().map(WriterNode::of).toList(), engines);
  }

  /**
   * Return the graph of questions, from {@link #QUESTION} to {@link #ANSWER}.
   *
   * @param engines in the order in which they are to be tried
   */
  public static ToolGraph ofWriters(Collection<WriterNode> writers, List<ToolId> engines) {
    ToolGraph.Builder builder = ends(QUESTION);
    Comparator<WriterNode> order =
        Comparator.comparingDouble(WriterNode::cost).thenComparing(WriterNode::tool);
    for (WriterNode writer : writers.stream().sorted(order).toList()) {
      builder.edge(QUESTION, writer.tool(), writer.cost());
      engines(builder, writer.tool(), engines);
    }
    return toAnswer(builder, engines);
  }

  static double cost(Tier tier) {
    return TIER_COST.getOrDefault(tier, 1.0);
  }

  /** Return the graph of typed SQL, from {@link #STATEMENT} to {@link #ANSWER}. */
  public static ToolGraph ofStatements(List<ToolId> engines) {
    ToolGraph.Builder builder = ends(STATEMENT).edge(STATEMENT, GATE, LAST_STEP_COST);
    engines(builder, GATE, engines);
    return toAnswer(builder, engines);
  }

  private static ToolGraph.Builder ends(ToolId start) {
    return ToolGraph.builder().tool(start, ToolCost.DEFAULT).tool(ANSWER, ToolCost.DEFAULT);
  }

  private static void engines(ToolGraph.Builder builder, ToolId from, List<ToolId> engines) {
    double cost = FIRST_ENGINE_COST;
    for (ToolId engine : engines) {
      builder.edge(from, engine, cost);
      cost *= ENGINES_APART;
    }
  }

  private static ToolGraph toAnswer(ToolGraph.Builder builder, List<ToolId> engines) {
    engines.forEach(engine -> builder.edge(engine, ANSWER, LAST_STEP_COST));
    return builder.build();
  }

  /** Return whether the tool runs queries. */
  public static boolean isEngine(ToolId tool) {
    return ENGINES.contains(tool);
  }

  /** Return the tool that stands for a tier. */
  public static ToolId tool(Tier tier) {
    return new ToolId(tier.word());
  }
}
