package dev.lakewright.check.profile;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How likely an inclusion is a reference: small whole numbers are found in each other by chance, so
 * names have to bear it out.
 */
final class Likelihood {
  private static final List<String> GENERIC = List.of("id", "key", "code", "no", "nr", "name");

  private Likelihood() {}

  static double of(Table table, Column column, Table target, Column targetColumn) {
    String here = folded(column.name());
    String there = folded(targetColumn.name());
    String owner = singular(folded(target.name().name()));
    double score = 0.1;
    if (here.equals(there) && !GENERIC.contains(here)) {
      score += 0.4;
    } else if (here.contains(owner) || (stem(here).length() > 2 && owner.contains(stem(here)))) {
      score += 0.35;
    } else if (here.endsWith(there) && !GENERIC.contains(there)) {
      score += 0.2;
    }
    if (isKey(target, targetColumn)) {
      score += 0.3;
    } else if (target.columns().get(0).name().equals(targetColumn.name())) {
      score += 0.1;
    }
    boolean itself =
        isKey(table, column) || singular(folded(table.name().name())).equals(stem(here));
    return Math.max(0, Math.min(1, itself ? score - 0.35 : score));
  }

  private static boolean isKey(Table table, Column column) {
    return table.primaryKey().map(Key::columns).equals(Optional.of(List.of(column.name())));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String singular(String name) {
    if (name.endsWith("ies") && name.length() > 4) {
      return name.substring(0, name.length() - 3) + "y";
    }
    return name.endsWith("s") && name.length() > 3 ? name.substring(0, name.length() - 1) : name;
  }

  /** Return the name without the word that says it is a reference. */
  private static String stem(String name) {
    return name.replaceAll("(?:id|key|code|no|nr)$", "");
  }
}
