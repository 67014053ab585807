package dev.lakewright.shell.render;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.DatasetProfile;
import dev.lakewright.core.profile.FoundDependency;
import dev.lakewright.core.profile.FoundReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sentences of a profile, not escaped, for every form that it is shown in. */
final class ProfileWords {
  private static final double FINE = 0.005;
  private static final int LONGEST = 60;

  private ProfileWords() {}

  /** What the same columns decide, with as many rows to fix. */
  record Decided(FoundDependency first, List<String> to) {}

  /** Return dependencies with those that hold alike put together, in the order of the first. */
  static List<Decided> decided(List<FoundDependency> found) {
    Map<String, Decided> together = new LinkedHashMap<>();
    for (FoundDependency it : found) {
      String key = it.rowsToFix() == 0 ? "all " + it.from() : it.from() + " " + it.to();
      Decided known = together.getOrDefault(key, new Decided(it, List.of()));
      List<String> to = new ArrayList<>(known.to());
      to.add(it.to());
      together.put(key, new Decided(known.first(), to));
    }
    return List.copyOf(together.values());
  }

  static String dependency(Decided decided) {
    FoundDependency found = decided.first();
    String head = String.join(", ", found.from()) + " decides " + String.join(", ", decided.to());
    return found.rowsToFix() == 0 ? head : head + ", but for " + rows(found.rowsToFix());
  }

  static String reference(FoundReference found) {
    String head = found.column() + " \u2192 " + found.target().name() + "." + found.targetColumn();
    String rest =
        found.rowsToFix() == 0
            ? ", all " + rows(found.rows())
            : ", but for "
                + rows(found.rowsToFix())
                + (found.rowsToFix() == found.orphans().size() ? ": " : ", such as ")
                + String.join(", ", found.orphans().stream().map(ProfileWords::cut).toList());
    return head + rest + (found.declared() ? " (declared)" : "");
  }

  static String rows(long count) {
    return count == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", count);
  }

  /** Return how many rows and columns there are. */
  static String size(DatasetProfile profile, String between) {
    int columns = profile.columns().size();
    return rows(profile.rows()) + between + Counts.of(columns, "column");
  }

  /** Return the share of rows that have no value, from 0 to 1. */
  static double emptiness(ColumnPage page, long rows) {
    return rows == 0 ? 0 : (double) page.nulls().orElse(0) / rows;
  }

  static String percent(double share) {
    if (share > 0 && share < FINE) {
      return "<1%";
    }
    return Math.round(share * 100) + "%";
  }

  /** Return a number in few characters, a date without its midnight. */
  static String brief(Cell cell) {
    if (cell instanceof Cell.Floating floating) {
      return number(floating.value());
    }
    return cut(cell.text().replace(" 00:00:00", ""));
  }

  static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.4g", value);
  }

  static String cut(String text) {
    return text.length() > LONGEST
        ? text.substring(
                0,
                text.offsetByCodePoints(
                    0, Math.min(LONGEST, text.codePointCount(0, text.length())) - 1))
            + "\u2026"
        : text;
  }
}
