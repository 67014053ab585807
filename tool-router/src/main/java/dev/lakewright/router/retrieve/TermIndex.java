package dev.lakewright.router.retrieve;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.registry.ToolDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which tools have which terms in their names and descriptions, and how often. A term of the name
 * counts twice.
 */
final class TermIndex {
  private static final int NAME_COUNTS = 2;

  /** A tool that has a term, and how often. */
  record Posting(int tool, int count) {}

  private final List<ToolId> tools;
  private final Map<String, List<Posting>> postings;
  private final int[] lengths;
  private final double meanLength;

  private TermIndex(List<ToolId> tools, Map<String, List<Posting>> postings, int[] lengths) {
    this.tools = tools;
    this.postings = postings;
    this.lengths = lengths;
    this.meanLength = Math.max(1, Arrays.stream(lengths).average().orElse(1));
  }

  static TermIndex of(List<ToolDescriptor> descriptors) {
    List<ToolDescriptor> sorted =
        descriptors.stream().sorted(Comparator.comparing(ToolDescriptor::id)).toList();
    Map<String, Map<Integer, Integer>> counts = new HashMap<>();
    int[] lengths = new int[sorted.size()];
    for (int tool = 0; tool < lengths.length; tool++) {
      for (String term : terms(sorted.get(tool))) {
        counts.computeIfAbsent(term, any -> new HashMap<>()).merge(tool, 1, Integer::sum);
        lengths[tool]++;
      }
    }
    Map<String, List<Posting>> postings = new HashMap<>();
    counts.forEach((term, found) -> postings.put(term, postings(found)));
    return new TermIndex(sorted.stream().map(ToolDescriptor::id).toList(), postings, lengths);
  }

  private static List<String> terms(ToolDescriptor tool) {
    List<String> terms = new ArrayList<>(Terms.stems(tool.description()));
    for (int i = 0; i < NAME_COUNTS; i++) {
      terms.addAll(Terms.stems(tool.id().value()));
    }
    return terms;
  }

  private static List<Posting> postings(Map<Integer, Integer> found) {
    return found.entrySet().stream()
        .map(entry -> new Posting(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Posting::tool))
        .toList();
  }

  int size() {
    return lengths.length;
  }

  Map<String, List<Posting>> postings() {
    return postings;
  }

  List<Posting> postings(String term) {
    return postings.getOrDefault(term, List.of());
  }

  /** Return the length of a tool's text as a part of the mean. */
  double relativeLength(int tool) {
    return lengths[tool] / meanLength;
  }

  /** Return the best of some scores, one for each tool. */
  List<ToolRanker.Ranked> best(double[] scores, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one tool: " + most);
    }
    return IntStream.range(0, scores.length)
        .filter(tool -> scores[tool] > 0)
        .mapToObj(tool -> new ToolRanker.Ranked(tools.get(tool), scores[tool]))
        .sorted(
            Comparator.comparing(ToolRanker.Ranked::score)
                .reversed()
                .thenComparing(ToolRanker.Ranked::tool))
        .limit(most)
        .toList();
  }
}
