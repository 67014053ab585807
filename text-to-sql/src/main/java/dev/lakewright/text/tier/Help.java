package dev.lakewright.text.tier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What writers that ask a model are helped with; each can be left out, to measure what it gives.
 */
public enum Help {
  /** The parser's statement, in the prompt and in place of one that does not hold. */
  GUESS,
  /** Stored values that the question seems to name. */
  VALUES,
  /** Only the tables and columns that the question seems to be about. */
  LINKS,
  /** Statements are mended by what is found wrong with them. */
  REPAIR,
  /** Of several statements the one is chosen whose result most give. */
  VOTE,
  /**
   * The advanced tier also writes clause by clause, by what running the beginnings shows. Takes
   * many calls, so it is not usual.
   */
  GUIDE;

  /** What models are helped with unless something else is said. */
  public static final Set<Help> USUAL = Set.of(GUESS, VALUES, LINKS, REPAIR, VOTE);

  public static Optional<Help> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Help::word).toList();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
