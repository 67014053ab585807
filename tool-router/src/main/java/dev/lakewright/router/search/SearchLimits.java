package dev.lakewright.router.search;

/**
 * Where a search ends.
 *
 * @param width actions that are tried at one state
 * @param depth steps of one chain
 * @param queries proposals in all
 * @param back levels to go back after a chain that was given up
 */
public record SearchLimits(int width, int depth, int queries, int back) {
  /** ToolLLM's (arXiv 2307.16789). */
  public static final SearchLimits TOOL_LLM = new SearchLimits(2, 12, 60, 2);

  public SearchLimits {
    if (width < 1 || depth < 1 || queries < 0 || back < 1) {
      throw new IllegalArgumentException("width, depth and back are at least 1, queries 0");
    }
  }

  public SearchLimits withWidth(int actions) {
    return new SearchLimits(actions, depth, queries, back);
  }
}
