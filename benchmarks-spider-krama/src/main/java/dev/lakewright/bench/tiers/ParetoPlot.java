package dev.lakewright.bench.tiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws answers over tokens as SVG, with a line through the rows that no other one beats in both.
 */
final class ParetoPlot {
  /** One row of a table. */
  record Point(double tokens, double ex) {}

  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 60;
  private static final int RIGHT = 200;
  private static final int TOP = 30;
  private static final int BOTTOM = 50;

  private final Map<String, Point> points;
  private final String title;
  private final double most;

  ParetoPlot(String title, Map<String, Point> points) {
    this.title = title;
    this.points = points;
    this.most = Math.max(1, points.values().stream().mapToDouble(Point::tokens).max().orElse(1));
  }

  /** Return the names of rows on the front, the cheapest first. */
  List<String> front() {
    List<Map.Entry<String, Point>> sorted = new ArrayList<>(points.entrySet());
    sorted.sort(
        Comparator.comparingDouble((Map.Entry<String, Point> it) -> it.getValue().tokens())
            .thenComparing(it -> -it.getValue().ex()));
    List<String> front = new ArrayList<>();
    double best = -1;
    for (Map.Entry<String, Point> it : sorted) {
      if (it.getValue().ex() > best) {
        front.add(it.getKey());
        best = it.getValue().ex();
      }
    }
    return front;
  }

  String svg() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n",
            WIDTH,
            HEIGHT));
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    text(out, LEFT, 18, escaped(title));
    axes(out);
    StringBuilder line = new StringBuilder();
    for (String name : front()) {
      Point point = points.getOrDefault(name, new Point(0, 0));
      line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point), y(point)));
    }
    out.append("<polyline fill=\"none\" stroke=\"#888\" points=\"").append(line).append("\"/>\n");
    points.forEach(
        (name, point) -> {
          out.append(
              String.format(
                  Locale.ROOT,
                  "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1a6\"/>%n",
                  x(point),
                  y(point)));
          String label =
              String.format(Locale.ROOT, "%s (%.0f, %.1f)", name, point.tokens(), point.ex());
          text(out, x(point) + 7, y(point) - 5, escaped(label));
        });
    return out.append("</svg>\n").toString();
  }

  private void axes(StringBuilder out) {
    for (int ex = 0; ex <= 100; ex += 20) {
      double y = y(new Point(0, ex));
      out.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
              LEFT,
              WIDTH - RIGHT,
              y,
              y));
      text(out, 25, y + 4, ex + " %");
    }
    text(out, LEFT, HEIGHT - 15, "tokens a question, in and out: 0 to " + Math.round(most));
  }

  private double x(Point point) {
    return LEFT + (WIDTH - LEFT - RIGHT) * point.tokens() / most;
  }

  private static double y(Point point) {
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * point.ex() / 100;
  }

  private static void text(StringBuilder out, double x, double y, String text) {
    out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n", x, y, text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
