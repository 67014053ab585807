package dev.lakewright.text.mention;

import dev.lakewright.core.error.NearestNames;
import dev.lakewright.text.token.Abbreviation;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.vector.WordVectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares words of a question with words of names: lemma, stem, short form, synonym, vector. */
final class WordFits {
  private static final double STEM = 0.9;
  private static final double TYPO = 0.8;
  private static final double SYNONYM = 0.7;
  private static final double SHORT_FORM = 0.65;
  private static final double LEAST_COSINE = 0.58;
  private static final int SHORTEST_STEM = 4;
  private static final int SHORTEST_TYPO = 5;

  private static final WordFit EXACT = new WordFit(MatchKind.EXACT, 1);
  private static final String[] NAMES = {"name", "names"};

  /** A full name is the first and the last one. */
  private static final Map<String, WordFit> FULL =
      Map.of(
          "first", new WordFit(MatchKind.SYNONYM, STEM),
          "last", new WordFit(MatchKind.SYNONYM, STEM),
          "full", new WordFit(MatchKind.EXACT, 1));

  private final Lexicon lexicon;
  private final WordVectors vectors;

  WordFits(Lexicon lexicon, WordVectors vectors) {
    this.lexicon = lexicon;
    this.vectors = vectors;
  }

  /**
   * Return, for each word, what it fits among some lemmas of names.
   *
   * @param compounds lemmas of parts of names that run them together: who types such a part means
   *     all of them
   */
  List<FittingWord> of(
      List<Word> words, Iterable<String> lemmas, Map<String, List<String>> compounds) {
    List<FittingWord> fits = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean full = word.isAny("full") && i + 1 < words.size() && words.get(i + 1).isAny(NAMES);
      fits.add(
          isMute(word)
              ? new FittingWord(Map.of(), Set.of())
              : full ? new FittingWord(FULL, Set.of()) : whole(word, lemmas, compounds));
    }
    return fits;
  }

  private FittingWord whole(
      Word word, Iterable<String> lemmas, Map<String, List<String>> compounds) {
    List<String> one = compounds.getOrDefault(word.lemma(), List.of());
    List<String> parts = compounds.getOrDefault(word.lower(), one);
    Map<String, WordFit> fits = of(word, lemmas);
    parts.forEach(it -> fits.put(it, EXACT));
    return new FittingWord(fits, Set.copyOf(parts));
  }

  private static boolean isMute(Word word) {
    return word.quoted() || word.isAny("named", "called", "titled");
  }

  private Map<String, WordFit> of(Word word, Iterable<String> lemmas) {
    Map<String, WordFit> fits = new HashMap<>();
    boolean plain =
        lexicon.isStopword(word.lower()) || word.number().isPresent() || lexicon.isCue(word);
    String stem = lexicon.stem(word.lemma());
    int vector = plain ? -1 : vectors.find(word.lemma());
    for (String lemma : lemmas) {
      WordFit fit =
          word.lemma().equals(lemma) || word.lower().equals(lemma)
              ? EXACT
              : lexicon.isDegreeOf(word.lower(), lemma)
                  ? new WordFit(MatchKind.SYNONYM, SYNONYM)
                  : plain ? WordFit.NONE : loose(word.lemma(), stem, vector, lemma);
      if (fit.score() > 0) {
        fits.put(lemma, fit);
      }
    }
    return fits;
  }

  private WordFit loose(String word, String stem, int vector, String lemma) {
    if (Math.min(word.length(), lemma.length()) >= SHORTEST_STEM
        && stem.equals(lexicon.stem(lemma))) {
      return new WordFit(MatchKind.STEM, STEM);
    }
    if (lexicon.areSynonyms(word, lemma)) {
      return new WordFit(MatchKind.SYNONYM, SYNONYM);
    }
    if (isShortForm(lemma, word) || isShortForm(word, lemma)) {
      return new WordFit(MatchKind.SYNONYM, SHORT_FORM);
    }
    if (isTypo(word, lemma)) {
      return new WordFit(MatchKind.TYPO, TYPO);
    }
    int other = vector < 0 || lexicon.isStopword(lemma) ? -1 : vectors.find(lemma);
    double cosine = other < 0 ? 0 : vectors.cosine(vector, other);
    return cosine < LEAST_COSINE ? WordFit.NONE : new WordFit(MatchKind.VECTOR, 0.7 * cosine);
  }

  private boolean isShortForm(String letters, String word) {
    return Abbreviation.is(letters, word) && !lexicon.common().contains(letters);
  }

  /** One letter more, less or other, in a word that is in no dictionary of ours. */
  private boolean isTypo(String word, String lemma) {
    return Math.min(word.length(), lemma.length()) >= SHORTEST_TYPO
        && Math.abs(word.length() - lemma.length()) <= 1
        && word.charAt(0) == lemma.charAt(0)
        && vectors.find(word) < 0
        && NearestNames.editDistance(word, lemma) == 1;
  }
}
