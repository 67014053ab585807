package dev.lakewright.bench.tiers;

import dev.lakewright.core.question.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A way to answer a question, as the tables compare them. */
public enum TierRow {
  /** The model with the whole schema, and nothing of Lakewright but the gate. */
  PLAIN,
  PARSER,
  SMALL,
  /** The small tier, its model held to a grammar with the names of the question's tables. */
  SMALL_CONSTRAINED,
  INTERMEDIATE,
  ADVANCED,
  CASCADE,
  CASCADE_CONSTRAINED,
  CASCADE_WITHOUT_PARSER;

  /** Rows for a scripted model, which heeds no grammar. */
  static final List<TierRow> SCRIPTED =
      Arrays.stream(values()).filter(it -> !it.isConstrained()).toList();

  /**
   * Return the row of a word, as {@link #word} gives it, with dashes or spaces.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TierRow of(String word) {
    return Arrays.stream(values())
        .filter(it -> it.word().equals(word.strip().replace('-', ' ')))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no row "
                        + word
                        + "; there are "
                        + Arrays.stream(values())
                            .map(it -> it.word().replace(' ', '-'))
                            .collect(Collectors.joining(", "))));
  }

  /** Return who may write. */
  Set<Tier> tiers() {
    return switch (this) {
      case PLAIN -> Set.of();
      case PARSER -> Set.of(Tier.PARSER);
      case SMALL, SMALL_CONSTRAINED -> Set.of(Tier.SMALL);
      case INTERMEDIATE -> Set.of(Tier.INTERMEDIATE);
      case ADVANCED -> Set.of(Tier.ADVANCED);
      case CASCADE, CASCADE_CONSTRAINED -> Set.of(Tier.values());
      case CASCADE_WITHOUT_PARSER -> Set.of(Tier.SMALL, Tier.INTERMEDIATE, Tier.ADVANCED);
    };
  }

  /** Return whether the model is held to a grammar. */
  boolean isConstrained() {
    return this == SMALL_CONSTRAINED || this == CASCADE_CONSTRAINED;
  }

  boolean isCascade() {
    return tiers().size() > 1;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  String key() {
    StringBuilder key = new StringBuilder();
    for (String part : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      key.append(key.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return key.toString();
  }
}
