package dev.lakewright.bench.micro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How the parser did on databases that had taught it nothing.
 *
 * @param firsts the first candidate of each question that has one, of unanswerable ones too
 * @param questions how many answerable ones were asked, those without a candidate among them
 * @param possible for how many of them some candidate is right
 */
record HeldOut(List<First> firsts, int questions, int possible) {
  private static final int DRAWS = 500;
  private static final int LAKES = 20;
  private static final long SEED = 11;
  private static final double KEPT = 0.9;

  /** The candidate that ranking puts first, with the confidence that it is right, from 0 to 1. */
  record First(Judged judged, boolean right, double confidence) {}

  HeldOut {
    firsts = List.copyOf(firsts);
  }

  /** Return the share of answerable questions whose first candidate is right. */
  double right() {
    return count(0, true, true) / (double) Math.max(1, questions);
  }

  /** Return the share of answerable questions for which some candidate is right. */
  double oracle() {
    return possible / (double) Math.max(1, questions);
  }

  /** Return the share of answerable questions that are answered from a confidence on. */
  double coverage(double level) {
    return count(level, true, false) / (double) Math.max(1, questions);
  }

  /** Return the share of answers to answerable questions that are right from a confidence on. */
  double precision(double level) {
    return count(level, true, true) / (double) Math.max(1, count(level, true, false));
  }

  /** Return the share of unanswerable questions that are answered from a confidence on. */
  double letThrough(double level) {
    long all = firsts.stream().filter(it -> !it.judged().answerable()).count();
    return count(level, false, false) / (double) Math.max(1, all);
  }

  /**
   * Return a confidence from which on answers are right that often, with a margin: databases differ
   * from one another more than questions do, so as many families of them as a user may have lakes
   * are drawn with repeats (bootstrap of clusters, Field and Welsh, JRSS B 2007), and nine of ten
   * draws keep the promise from there on. 1 where that cannot be had.
   *
   * @param precision share of right answers, from 0 to 1
   */
  double threshold(double precision) {
    Map<String, List<First>> byFamily = new TreeMap<>();
    firsts.stream()
        .filter(it -> it.judged().answerable())
        .forEach(
            it -> byFamily.computeIfAbsent(it.judged().family(), k -> new ArrayList<>()).add(it));
    List<List<First>> families = List.copyOf(byFamily.values());
    Random random = new Random(SEED);
    double[] thresholds = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<First> drawn = new ArrayList<>();
      for (int i = 0; i < LAKES && !families.isEmpty(); i++) {
        drawn.addAll(families.get(random.nextInt(families.size())));
      }
      thresholds[draw] = least(drawn, precision);
    }
    Arrays.sort(thresholds);
    return thresholds[(int) (KEPT * (DRAWS - 1))];
  }

  /**
   * Return the least confidence from which on answers are right that often; equals count as one.
   */
  private static double least(List<First> drawn, double precision) {
    List<First> surest = new ArrayList<>(drawn);
    surest.sort(Comparator.comparingDouble(First::confidence).reversed());
    int right = 0;
    double threshold = 1;
    for (int i = 0; i < surest.size(); i++) {
      right += surest.get(i).right() ? 1 : 0;
      boolean last =
          i + 1 == surest.size() || surest.get(i + 1).confidence() < surest.get(i).confidence();
      if (last && right >= precision * (i + 1)) {
        threshold = surest.get(i).confidence();
      }
    }
    return threshold;
  }

  /** Render the figures for people. */
  String report() {
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "held out: %d questions, first right %.1f %%, some candidate right %.1f %%%n",
            questions,
            100 * right(),
            100 * oracle()));
    for (double level : List.of(threshold(0.95), threshold(0.9), threshold(0.8), 0.5, 0.0)) {
      report.append(
          String.format(
              Locale.ROOT,
              "  at %.3f: answered %.1f %%, precision %.1f %%, of unanswerable let through %.1f"
                  + " %%%n",
              level,
              100 * coverage(level),
              100 * precision(level),
              100 * letThrough(level)));
    }
    return report.toString();
  }

  private long count(double level, boolean answerable, boolean onlyRight) {
    return firsts.stream()
        .filter(it -> it.judged().answerable() == answerable)
        .filter(it -> it.confidence() >= level)
        .filter(it -> !onlyRight || it.right())
        .count();
  }
}
