package dev.lakewright.router.retrieve;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.registry.ToolDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays each word of the request beside the nearest word of the tool and each word of the tool
 * beside the nearest of the request, both weighted by rarity, and joins the two shares: BERTScore
 * (Zhang and others, ICLR 2020) over word vectors. What the request says counts far more than what
 * it leaves out, as descriptions say more than requests do.
 */
public final class MeaningRanker implements ToolRanker {
  /** Any two words have some likeness; below this it is chance. */
  private static final double LEAST = 0.3;

  /** The weight of the request's share, beside 1 for the tool's. */
  private static final double REQUEST_WEIGHT = 16;

  private final WordMeaning meaning;
  private final List<ToolId> tools;
  private final List<Set<String>> texts = new ArrayList<>();
  private final Map<String, Double> rarities = new HashMap<>();

  public MeaningRanker(List<ToolDescriptor> descriptors, WordMeaning meaning) {
    this.meaning = meaning;
    List<ToolDescriptor> sorted =
        descriptors.stream().sorted(Comparator.comparing(ToolDescriptor::id)).toList();
    this.tools = sorted.stream().map(ToolDescriptor::id).toList();
    Map<String, Integer> having = new HashMap<>();
    for (ToolDescriptor tool : sorted) {
      Set<String> words = new LinkedHashSet<>(Terms.words(tool.id() + " " + tool.description()));
      texts.add(words);
      words.forEach(word -> having.merge(word, 1, Integer::sum));
    }
    having.forEach(
        (word, count) -> rarities.put(word, Math.log(1 + (double) texts.size() / count)));
  }

  private double rarity(String word) {
    return rarities.getOrDefault(word, Math.log(1 + texts.size()));
  }

  @Override
  public List<Ranked> best(String request, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one tool: " + most);
    }
    List<String> asked = List.copyOf(new LinkedHashSet<>(Terms.words(request)));
    Map<String, double[]> likenesses = new HashMap<>();
    List<Ranked> ranked = new ArrayList<>();
    for (int tool = 0; tool < tools.size(); tool++) {
      double score = score(asked, texts.get(tool), likenesses);
      if (score > 0) {
        ranked.add(new Ranked(tools.get(tool), score));
      }
    }
    ranked.sort(Comparator.comparing(Ranked::score).reversed().thenComparing(Ranked::tool));
    return List.copyOf(ranked.subList(0, Math.min(most, ranked.size())));
  }

  private double score(List<String> asked, Set<String> text, Map<String, double[]> likenesses) {
    double[] nearest = new double[asked.size()];
    double held = 0;
    double holds = 0;
    for (String word : text) {
      double[] likeness = likenesses.computeIfAbsent(word, it -> likeness(asked, it));
      double most = 0;
      for (int i = 0; i < nearest.length; i++) {
        nearest[i] = Math.max(nearest[i], likeness[i]);
        most = Math.max(most, likeness[i]);
      }
      held += rarity(word) * most;
      holds += rarity(word);
    }
    double found = 0;
    double wanted = 0;
    for (int i = 0; i < nearest.length; i++) {
      found += rarity(asked.get(i)) * nearest[i];
      wanted += rarity(asked.get(i));
    }
    return found == 0 ? 0 : joined(found / wanted, held / holds);
  }

  /** Return the weighted harmonic mean of both shares, neither of which is 0. */
  private static double joined(double ofRequest, double ofTool) {
    return (1 + REQUEST_WEIGHT) * ofRequest * ofTool / (ofRequest + REQUEST_WEIGHT * ofTool);
  }

  private double[] likeness(List<String> asked, String word) {
    String stem = Terms.stem(word);
    double[] likeness = new double[asked.size()];
    for (int i = 0; i < likeness.length; i++) {
      boolean same = Terms.stem(asked.get(i)).equals(stem);
      double found = same ? 1 : meaning.likeness(asked.get(i), word);
      likeness[i] = found < LEAST ? 0 : found;
    }
    return likeness;
  }
}
