package dev.lakewright.router.retrieve;

import dev.lakewright.router.registry.ToolDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cosine of request and tool, each a vector of its terms with weights (1 + log of the count) ×
 * log of the rarity (Salton and Buckley, Term-Weighting Approaches, 1988).
 */
public final class TfIdfRanker implements ToolRanker {
  private final TermIndex index;
  private final double[] norms;

  public TfIdfRanker(List<ToolDescriptor> tools) {
    this.index = TermIndex.of(tools);
    this.norms = new double[index.size()];
    index
        .postings()
        .forEach(
            (term, found) -> {
              for (TermIndex.Posting posting : found) {
                norms[posting.tool()] += Math.pow(weight(found, posting.count()), 2);
              }
            });
  }

  private double weight(List<TermIndex.Posting> found, int count) {
    double rarity = Math.log((1.0 + index.size()) / (1 + found.size()));
    return (1 + Math.log(count)) * rarity;
  }

  @Override
  public List<Ranked> best(String request, int most) {
    Map<String, Integer> counts = new HashMap<>();
    Terms.stems(request).forEach(term -> counts.merge(term, 1, Integer::sum));
    double[] scores = new double[index.size()];
    counts.forEach(
        (term, count) -> {
          List<TermIndex.Posting> found = index.postings(term);
          double asked = weight(found, count);
          for (TermIndex.Posting posting : found) {
            double norm = Math.sqrt(norms[posting.tool()]);
            scores[posting.tool()] += asked * weight(found, posting.count()) / norm;
          }
        });
    return index.best(scores, most);
  }
}
