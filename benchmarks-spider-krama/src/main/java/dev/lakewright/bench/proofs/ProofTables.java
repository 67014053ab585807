package dev.lakewright.bench.proofs;

import dev.lakewright.bench.proofs.mutate.Mutator;
import dev.lakewright.bench.proofs.mutate.Mutators;
import dev.lakewright.bench.score.Interval;
import dev.lakewright.core.answer.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Figures and tables of what a run found. */
final class ProofTables {
  private static final int MUTANTS = 4;
  private static final int SHOWN = 100;

  private final List<Trial> trials;
  private final Map<String, Double> figures = new LinkedHashMap<>();

  ProofTables(List<Trial> trials) {
    this.trials = List.copyOf(trials);
  }

  Map<String, Double> figures() {
    return figures;
  }

  String tables() {
    return detection() + gold() + selector() + alarms() + missed();
  }

  private String detection() {
    StringBuilder rows =
        new StringBuilder("| kind | n | detected | 95 % | bar |\n|---|---|---|---|---|\n");
    double least = 1;
    for (Mutator mutator : Mutators.all()) {
      List<Trial.Mutant> mutants = mutants(mutator.kind());
      int found = (int) mutants.stream().filter(Trial.Mutant::detected).count();
      Interval interval = Interval.wilson(found, mutants.size());
      figures.put("detected-" + mutator.kind(), interval.share());
      figures.put("n-" + mutator.kind(), (double) mutants.size());
      least = mutator.visible() ? Math.min(least, interval.share()) : least;
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.1f %% | %.1f–%.1f | %s |%n",
              mutator.kind(),
              mutants.size(),
              100 * interval.share(),
              100 * interval.low(),
              100 * interval.high(),
              mutator.visible() ? "90 %" : "none"));
    }
    figures.put("leastVisibleDetection", least);
    figures.put("kinds", (double) Mutators.all().size());
    return rows.toString();
  }

  private List<Trial.Mutant> mutants(String kind) {
    return trials.stream()
        .flatMap(it -> it.mutants().stream())
        .filter(it -> it.kind().equals(kind))
        .toList();
  }

  private String gold() {
    int n = trials.size();
    int doubts = (int) trials.stream().filter(Trial::falseDoubt).count();
    int wrongs = (int) trials.stream().filter(Trial::falseWrong).count();
    int defects = (int) trials.stream().filter(it -> !it.confirmed().isEmpty()).count();
    figures.put("n", (double) n);
    figures.put("falseDoubt", share(doubts, n));
    figures.put("falseWrong", share(wrongs, n));
    figures.put("goldDefects", (double) defects);
    return "\n| gold statements | n | share | 95 % |\n|---|---|---|---|\n"
        + row("false doubt", doubts, n)
        + row("false wrong", wrongs, n)
        + row("defects that SQLite confirms", defects, n);
  }

  private static String row(String what, int count, int n) {
    Interval interval = Interval.wilson(count, n);
    return String.format(
        Locale.ROOT,
        "| %s | %d of %d | %.2f %% | %.2f–%.2f |%n",
        what,
        count,
        n,
        100 * interval.share(),
        100 * interval.low(),
        100 * interval.high());
  }

  private static double share(int count, int n) {
    return n == 0 ? Double.NaN : count / (double) n;
  }

  /** Gold among four mutants of it: the least doubted is chosen, equals by lot. */
  private String selector() {
    Random random = new Random(7);
    double picked = 0;
    int n = 0;
    for (Trial trial : trials) {
      List<Trial.Mutant> mutants = new ArrayList<>(trial.mutants());
      if (mutants.size() >= MUTANTS) {
        Collections.shuffle(mutants, random);
        int own = trial.examined().badness();
        List<Integer> others =
            mutants.subList(0, MUTANTS).stream().map(it -> it.examined().badness()).toList();
        boolean best = others.stream().allMatch(it -> it >= own);
        long equal = others.stream().filter(it -> it == own).count();
        picked += best ? 1.0 / (1 + equal) : 0;
        n++;
      }
    }
    double rate = n == 0 ? Double.NaN : picked / n;
    figures.put("selectorRate", rate);
    figures.put("selectorGain", rate - 1.0 / (1 + MUTANTS));
    figures.put("selectorN", (double) n);
    return String.format(
        Locale.ROOT,
        "%nGold among %d mutants, chosen by proofs alone, equals by lot: %.1f %% of %d; by chance"
            + " 20.0 %%%n",
        MUTANTS,
        100 * rate,
        n);
  }

  private String alarms() {
    Map<String, Integer> open = new TreeMap<>();
    Map<String, Integer> confirmed = new TreeMap<>();
    StringBuilder list = new StringBuilder();
    for (Trial trial : trials) {
      for (Finding finding : trial.examined().grave()) {
        boolean borne = trial.confirmed().contains(finding.check());
        (borne ? confirmed : open).merge(finding.check(), 1, Integer::sum);
        list.append(borne ? "- defect: " : "- doubt: ").append(line(trial, finding)).append('\n');
      }
    }
    return "\nDoubts on gold by check: "
        + open
        + "\n\nConfirmed by check: "
        + confirmed
        + "\n\n"
        + list;
  }

  private static String line(Trial trial, Finding finding) {
    return trial.source()
        + ": "
        + finding.check()
        + ": "
        + finding.sentence()
        + " | "
        + trial.gold().replace('\n', ' ');
  }

  /** Return mutants of the visible kinds that nobody noticed. */
  private String missed() {
    StringBuilder list = new StringBuilder("\nNot noticed, of the kinds with a bar\n\n");
    int shown = 0;
    for (Trial trial : trials) {
      for (Trial.Mutant mutant : trial.mutants()) {
        boolean visible =
            Mutators.all().stream().anyMatch(it -> it.visible() && it.kind().equals(mutant.kind()));
        if (visible && !mutant.detected() && shown++ < SHOWN) {
          list.append("- ").append(mutant.kind()).append(": ").append(trial.source());
          list.append(": ").append(mutant.examined().sql().replace('\n', ' ')).append('\n');
        }
      }
    }
    return list.toString();
  }
}
