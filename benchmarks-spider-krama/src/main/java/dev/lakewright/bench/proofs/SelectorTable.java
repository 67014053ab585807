package dev.lakewright.bench.proofs;

import dev.lakewright.bench.proofs.Trial.Mutant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** The right statement among four wrong ones of it: the least doubted is chosen, equals by lot. */
final class SelectorTable {
  private static final int MUTANTS = 4;
  private static final double CHANCE = 1.0 / (1 + MUTANTS);

  private final String name;
  private final List<Trial> trials;

  /**
   * Make one.
   *
   * @param name of the set; empty for all of them together
   */
  SelectorTable(String name, List<Trial> trials) {
    this.name = name;
    this.trials = trials.stream().filter(it -> it.mutants().size() >= MUTANTS).toList();
  }

  String write(Map<String, Double> figures) {
    double rate = rate(said -> true);
    double ofData = rate(Said::ofData);
    String suffix = name.isEmpty() ? "" : "-" + name;
    figures.put("selectorRate" + suffix, rate);
    figures.put("selectorGain" + suffix, rate - CHANCE);
    figures.put("selectorGainOfData" + suffix, ofData - CHANCE);
    figures.put("selectorN" + suffix, (double) trials.size());
    return String.format(
        Locale.ROOT,
        "%n%s: the right one of %d, chosen by proofs alone, equals by lot: %.1f %% of %d; by those"
            + " that look at the data and not at the question's words: %.1f %%; by chance 20.0"
            + " %%%n",
        name.isEmpty() ? "Spider" : name,
        1 + MUTANTS,
        100 * rate,
        trials.size(),
        100 * ofData);
  }

  private double rate(Predicate<Said> counted) {
    Random random = new Random(7);
    double picked = 0;
    for (Trial trial : trials) {
      List<Mutant> mutants = new ArrayList<>(trial.mutants());
      Collections.shuffle(mutants, random);
      int own = badness(trial.said(), counted);
      List<Integer> others =
          mutants.subList(0, MUTANTS).stream().map(it -> badness(it.said(), counted)).toList();
      boolean best = others.stream().allMatch(it -> it >= own);
      long equal = others.stream().filter(it -> it == own).count();
      picked += best ? 1.0 / (1 + equal) : 0;
    }
    return trials.isEmpty() ? Double.NaN : picked / trials.size();
  }

  private static int badness(List<Said> said, Predicate<Said> counted) {
    return Said.badness(said.stream().filter(counted).toList());
  }
}
