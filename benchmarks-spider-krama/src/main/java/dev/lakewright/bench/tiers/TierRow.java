package dev.lakewright.bench.tiers;

import dev.lakewright.core.question.Tier;
import java.util.Locale;
import java.util.Set;

/** A way to answer a question, as the tables compare them. */
public enum TierRow {
  /** The model with the whole schema, and nothing of Lakewright but the gate. */
  PLAIN,
  PARSER,
  SMALL,
  INTERMEDIATE,
  ADVANCED,
  CASCADE,
  CASCADE_WITHOUT_PARSER;

  /** Return who may write. */
  Set<Tier> tiers() {
    return switch (this) {
      case PLAIN -> Set.of();
      case PARSER -> Set.of(Tier.PARSER);
      case SMALL -> Set.of(Tier.SMALL);
      case INTERMEDIATE -> Set.of(Tier.INTERMEDIATE);
      case ADVANCED -> Set.of(Tier.ADVANCED);
      case CASCADE -> Set.of(Tier.values());
      case CASCADE_WITHOUT_PARSER -> Set.of(Tier.SMALL, Tier.INTERMEDIATE, Tier.ADVANCED);
    };
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
