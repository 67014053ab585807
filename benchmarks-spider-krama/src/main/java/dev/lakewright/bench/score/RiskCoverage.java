package dev.lakewright.bench.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What share of the questions is answered, and how many of those answers are wrong, as the
 * threshold on confidence goes down (El-Yaniv and Wiener, JMLR 2010).
 */
public record RiskCoverage(List<Point> points) {
  /**
   * One threshold.
   *
   * @param coverage share of all questions answered with at least this confidence
   * @param risk share of those answers that are wrong
   */
  public record Point(double threshold, double coverage, double risk) {}

  /** An answer's confidence, and whether it was right. */
  public record Scored(double confidence, boolean right) {}

  public RiskCoverage {
    points = List.copyOf(points);
  }

  /** Make the curve, one point for each distinct confidence, highest first. */
  public static RiskCoverage of(List<Scored> answers, int questions) {
    List<Scored> sorted = new ArrayList<>(answers);
    sorted.sort(Comparator.comparingDouble(Scored::confidence).reversed());
    List<Point> points = new ArrayList<>();
    int wrong = 0;
    for (int i = 0; i < sorted.size(); i++) {
      wrong += sorted.get(i).right() ? 0 : 1;
      double confidence = sorted.get(i).confidence();
      boolean lastOfItsKind =
          i + 1 == sorted.size() || sorted.get(i + 1).confidence() != confidence;
      if (lastOfItsKind) {
        points.add(new Point(confidence, (i + 1.0) / questions, wrong / (i + 1.0)));
      }
    }
    return new RiskCoverage(points);
  }

  /** Return the area under the curve from no coverage to the greatest; lower is better. */
  public double area() {
    double area = 0;
    double before = 0;
    for (Point point : points) {
      area += (point.coverage() - before) * point.risk();
      before = point.coverage();
    }
    return area;
  }
}
