package dev.lakewright.bench.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Area under the curve of hits over false alarms: how often something right scores above something
 * wrong, ties counting half (Mann and Whitney).
 */
public final class Auc {
  /** A score, and whether what it is about was right. */
  public record Scored(double score, boolean right) {}

  private Auc() {}

  /** Return the area; NaN where nothing is right, or nothing wrong. */
  public static double of(List<Scored> all) {
    List<Scored> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(Scored::score));
    double ranks = 0;
    long right = 0;
    int from = 0;
    while (from < sorted.size()) {
      int to = from;
      while (to < sorted.size() && sorted.get(to).score() == sorted.get(from).score()) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      for (int i = from; i < to; i++) {
        ranks += sorted.get(i).right() ? rank : 0;
        right += sorted.get(i).right() ? 1 : 0;
      }
      from = to;
    }
    long wrong = sorted.size() - right;
    return (ranks - right * (right + 1) / 2.0) / (right * (double) wrong);
  }

  /** Return what share of all wrong ones is among the given share with the lowest scores. */
  public static double caught(List<Scored> all, double budget) {
    List<Scored> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(Scored::score));
    long looked = Math.round(budget * all.size());
    long wrong = all.stream().filter(it -> !it.right()).count();
    long found = sorted.stream().limit(looked).filter(it -> !it.right()).count();
    return found / (double) wrong;
  }
}
