package dev.lakewright.bench.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of a gold result another one holds, from 0 to 10, after PaVeRL-SQL (2509.07159): ten
 * times the share of matched rows times the share of matched columns, and one half where nothing
 * matches. Rows match up to five too many or too few; columns are matched greedily as sorted
 * values, numbers to .005. Does not depend on the order of rows or columns.
 */
public final class PartialReward {
  private static final int SHORTEST = 16;
  private static final int MOST_ROWS_APART = 5;
  private static final double TOLERANCE = 0.005;
  private static final double BEST = 10;
  private static final double NOTHING = 0.5;

  private PartialReward() {}

  /** Return the reward of a statement whose result is known; 0 for one too short to be SQL. */
  public static double of(String sql, List<List<String>> gold, List<List<String>> found) {
    return sql.strip().length() < SHORTEST ? 0 : of(gold, found);
  }

  /** Return the reward of a result; rows are lists of cells as text, equally long. */
  public static double of(List<List<String>> gold, List<List<String>> found) {
    double share = share(gold, found);
    return share == 0 ? NOTHING : BEST * share;
  }

  private static double share(List<List<String>> gold, List<List<String>> found) {
    if (gold.isEmpty() || found.isEmpty()) {
      return gold.isEmpty() && found.isEmpty() ? 1 : 0;
    }
    if (Math.abs(gold.size() - found.size()) > MOST_ROWS_APART) {
      return 0;
    }
    List<List<String>> goldColumns = columns(gold);
    List<List<String>> left = new ArrayList<>(columns(found));
    int rows = Math.min(gold.size(), found.size());
    int matched = 0;
    for (List<String> column : goldColumns) {
      for (int i = 0; i < left.size(); i++) {
        if (fits(column, left.get(i))) {
          left.remove(i);
          matched++;
          break;
        }
      }
    }
    double rowShare = rows / (double) Math.max(gold.size(), found.size());
    return rowShare * matched / Math.max(goldColumns.size(), columns(found).size());
  }

  /** Every value of the shorter column has one of its own in the longer one. */
  private static boolean fits(List<String> one, List<String> other) {
    List<String> shorter = one.size() <= other.size() ? one : other;
    List<String> longer = new ArrayList<>(one.size() <= other.size() ? other : one);
    for (String value : shorter) {
      int at = 0;
      while (at < longer.size() && !same(value, longer.get(at))) {
        at++;
      }
      if (at == longer.size()) {
        return false;
      }
      longer.remove(at);
    }
    return true;
  }

  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    OptionalDouble a = number(one);
    OptionalDouble b = number(other);
    return a.isPresent()
        && b.isPresent()
        && Math.abs(a.getAsDouble() - b.getAsDouble()) <= TOLERANCE + 1e-12;
  }

  private static OptionalDouble number(String text) {
    return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,18})?")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  private static List<List<String>> columns(List<List<String>> rows) {
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      int place = i;
      columns.add(
          rows.stream().map(it -> it.get(place)).sorted(Comparator.naturalOrder()).toList());
    }
    return columns;
  }
}
