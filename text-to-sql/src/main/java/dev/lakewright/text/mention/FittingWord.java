package dev.lakewright.text.mention;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a word of a question fits among lemmas of names.
 *
 * @param fits by lemma
 * @param parts lemmas that the word runs together, as {@code titleofcourtesy} does: it speaks of
 *     names that have all of them, not of a {@code title}
 */
record FittingWord(Map<String, WordFit> fits, Set<String> parts) {
  FittingWord {
    fits = Map.copyOf(fits);
    parts = Set.copyOf(parts);
  }

  /** Return how a word of a name is fitted. */
  WordFit in(List<String> name, String lemma) {
    return parts.contains(lemma) && !name.containsAll(parts)
        ? WordFit.NONE
        : fits.getOrDefault(lemma, WordFit.NONE);
  }

  boolean touches(List<String> name) {
    return !fits.isEmpty() && name.stream().anyMatch(it -> in(name, it).score() > 0);
  }
}
