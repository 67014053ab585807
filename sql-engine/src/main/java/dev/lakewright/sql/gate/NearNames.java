package dev.lakewright.sql.gate;

import dev.lakewright.core.error.Misnamed;
import dev.lakewright.core.error.Misnamed.Near;
import dev.lakewright.core.error.NearestNames;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which names come near to one that nothing has, and which of them so near as to be meant.
 */
final class NearNames {
  private static final int SHOWN = 3;
  private static final int SHORT = 3;
  private static final int LONG = 6;

  private NearNames() {}

  /** Return edits within which a name may be meant: none below three letters, two from six on. */
  static int reach(String phrase) {
    int length = fold(phrase).length();
    return length < SHORT ? 0 : length < LONG ? 1 : 2;
  }

  static int edits(String name, String phrase) {
    return NearestNames.editDistance(fold(name), fold(phrase));
  }

  /** Return true where some name comes near enough to be meant. */
  static boolean isMeant(Misnamed name) {
    return name.near().stream().anyMatch(it -> it.edits() <= reach(name.phrase()));
  }

  /** Return every name that may be meant, and where there are fewer than three others besides. */
  static Misnamed of(Misnamed.Kind kind, String phrase, Collection<Near> known) {
    Set<String> alike =
        Set.copyOf(NearestNames.among(known.stream().map(Near::name).toList(), phrase, SHOWN));
    List<Near> sorted =
        known.stream()
            .distinct()
            .filter(it -> it.edits() <= reach(phrase) || alike.contains(it.name()))
            .sorted(
                Comparator.comparingInt(Near::edits)
                    .thenComparing(Near::reach)
                    .thenComparing(Near::name))
            .toList();
    long meant = sorted.stream().filter(it -> it.edits() <= reach(phrase)).count();
    return new Misnamed(kind, phrase, sorted.stream().limit(Math.max(meant, SHOWN)).toList());
  }

  /** Return names that have neither type nor a way to them. */
  static List<Near> plain(Stream<String> names, String phrase) {
    return names
        .map(name -> new Near(name, edits(name, phrase), "", ""))
        .collect(Collectors.toList());
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
  }
}
