package dev.lakewright.router.retrieve;

import dev.lakewright.router.registry.ToolDescriptor;
import java.util.HashSet;
import java.util.List;

/**
 * Okapi BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with its usual
 * k1 = 1.2 and b = 0.75, over names and descriptions.
 */
public final class Bm25Ranker implements ToolRanker {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final TermIndex index;

  public Bm25Ranker(List<ToolDescriptor> tools) {
    this.index = TermIndex.of(tools);
  }

  @Override
  public List<Ranked> best(String request, int most) {
    double[] scores = new double[index.size()];
    for (String term : new HashSet<>(Terms.stems(request))) {
      List<TermIndex.Posting> found = index.postings(term);
      double having = found.size();
      double rarity = Math.log(1 + (index.size() - having + 0.5) / (having + 0.5));
      for (TermIndex.Posting posting : found) {
        double length = 1 - B + B * index.relativeLength(posting.tool());
        double saturated = posting.count() * (K1 + 1) / (posting.count() + K1 * length);
        scores[posting.tool()] += rarity * saturated;
      }
    }
    return index.best(scores, most);
  }
}
