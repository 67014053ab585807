package dev.lakewright.text.link;

import dev.lakewright.core.error.NearestNames;
import dev.lakewright.text.token.Lexicon;

/** How well a word of a question fits a word of a name, from 0 to 1. */
final class WordMatch {
  private static final double STEM = 0.85;
  private static final double EDIT = 0.75;
  private static final double SYNONYM = 0.55;
  private static final double PREFIX = 0.55;

  private final Lexicon lexicon;

  WordMatch(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  double score(String word, String name) {
    if (word.equals(name)) {
      return 1;
    }
    if (word.length() >= 4 && name.length() >= 4 && lexicon.stem(word).equals(lexicon.stem(name))) {
      return STEM;
    }
    if (lexicon.areSynonyms(word, name)) {
      return SYNONYM;
    }
    boolean typo =
        word.length() >= 6
            && Math.abs(word.length() - name.length()) <= 1
            && word.charAt(0) == name.charAt(0)
            && NearestNames.editDistance(word, name) == 1;
    if (typo) {
      return EDIT;
    }
    return name.length() >= 3 && word.length() > name.length() && word.startsWith(name)
        ? PREFIX
        : 0;
  }
}
