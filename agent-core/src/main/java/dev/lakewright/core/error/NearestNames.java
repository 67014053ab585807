package dev.lakewright.core.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Ranks known names by closeness to a name that is not known. */
public final class NearestNames {
  /** Nobody mistypes a name of more letters. */
  private static final int LONGEST = 300;

  private NearestNames() {}

  /**
   * Return at most {@code limit} of {@code known}, closest first; names that share too little with
   * {@code wanted} (more than half of its length in edits, and no containment) are left out.
   */
  public static List<String> among(Collection<String> known, String wanted, int limit) {
    if (wanted.length() > LONGEST) {
      return List.of();
    }
    String folded = fold(wanted);
    int allowed = Math.max(1, folded.length() / 2);
    record Scored(String name, int edits) {}
    return known.stream()
        .distinct()
        .map(name -> new Scored(name, closeness(fold(name), folded)))
        .filter(scored -> scored.edits() <= allowed)
        .sorted(Comparator.comparingInt(Scored::edits).thenComparing(Scored::name))
        .limit(limit)
        .map(Scored::name)
        .toList();
  }

  private static int closeness(String name, String wanted) {
    if (name.length() >= 3 && wanted.length() >= 3) {
      if (name.contains(wanted) || wanted.contains(name)) {
        return 1;
      }
    }
    return editDistance(name, wanted);
  }

  /**
   * Damerau-Levenshtein distance in its optimal string alignment form; of texts that are too long
   * to be names the longer one's length.
   */
  public static int editDistance(String a, String b) {
    if (Math.max(a.length(), b.length()) > LONGEST) {
      return Math.max(a.length(), b.length());
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
  }
}
