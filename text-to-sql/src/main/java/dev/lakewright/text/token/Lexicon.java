package dev.lakewright.text.token;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** General English: lemmas, synonyms, abbreviations in names, and words that carry no content. */
public final class Lexicon {
  private static final Set<String> UNINFLECTED_ENDINGS = Set.of("ss", "us", "is");

  private final Map<String, String> irregular = new HashMap<>();
  private final Map<String, Set<String>> synonyms = new HashMap<>();
  private final Map<String, List<String>> abbreviations = new HashMap<>();
  private final Set<String> stopwords = new HashSet<>();
  private final Set<String> verbs = new HashSet<>();
  private final Map<String, Set<String>> operations = new LinkedHashMap<>();
  private final Set<String> smallTalk = new HashSet<>();
  private final Set<String> comparisons = new HashSet<>();
  private final Map<String, Set<String>> degrees = new HashMap<>();
  private final Map<String, Set<String>> bounds = new LinkedHashMap<>();
  private final Map<String, Set<String>> directions = new LinkedHashMap<>();

  private final Equivalents equivalents = Equivalents.load();
  private final CommonWords common = CommonWords.load();

  private Lexicon() {}

  /** Read the lexicon that is shipped with this module. */
  public static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    for (List<String> entry : WordList.read("irregular.txt")) {
      lexicon.irregular.put(entry.get(0), entry.get(1));
    }
    for (List<String> group : WordList.read("synonyms.txt")) {
      List<String> lemmas = group.stream().map(lexicon::lemma).toList();
      lemmas.forEach(
          word -> lexicon.synonyms.computeIfAbsent(word, key -> new HashSet<>()).addAll(lemmas));
    }
    for (List<String> entry : WordList.read("abbreviations.txt")) {
      lexicon.abbreviations.put(entry.get(0), entry.subList(1, entry.size()));
    }
    WordList.read("stopwords.txt").forEach(lexicon.stopwords::addAll);
    WordList.read("smalltalk.txt").forEach(lexicon.smallTalk::addAll);
    for (List<String> entry : WordList.read("operations.txt")) {
      lexicon.operations.put(entry.get(0), Set.copyOf(entry.subList(1, entry.size())));
    }
    for (List<String> entry : WordList.read("degrees.txt")) {
      lexicon.degrees.put(entry.get(0), Set.copyOf(entry.subList(1, entry.size())));
    }
    for (List<String> entry : WordList.read("bounds.txt")) {
      lexicon.bounds.put(entry.get(0), Set.copyOf(entry.subList(1, entry.size())));
    }
    for (List<String> entry : WordList.read("directions.txt")) {
      lexicon.directions.put(entry.get(0), Set.copyOf(entry.subList(1, entry.size())));
    }
    WordList.read("comparisons.txt").forEach(lexicon.comparisons::addAll);
    WordList.read("verbs.txt").forEach(line -> line.forEach(verb -> lexicon.addVerb(verb)));
    return lexicon;
  }

  private void addVerb(String verb) {
    verbs.add(verb);
    verbs.add(stem(verb));
  }

  /** Return true for verbs that only say that two things belong together. */
  public boolean isRelationVerb(String lemma) {
    return verbs.contains(lemma) || verbs.contains(stem(lemma));
  }

  /** Return the dictionary form of a word by irregular forms and rules for plurals. */
  public String lemma(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String known = irregular.get(lower);
    if (known != null) {
      return known;
    }
    return lower.endsWith("'s") || lower.endsWith("’s")
        ? singular(lower.substring(0, lower.length() - 2))
        : singular(lower);
  }

  private static String singular(String word) {
    int length = word.length();
    if (length < 4
        || !word.endsWith("s")
        || UNINFLECTED_ENDINGS.contains(word.substring(length - 2))) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    boolean sibilant =
        word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("zes");
    return word.substring(0, length - (sibilant ? 2 : 1));
  }

  /** Return a crude stem, for weak matches of inflected verbs and adjectives. */
  public String stem(String lemma) {
    for (String ending :
        List.of(
            "ational", "ization", "ation", "ment", "ing", "ed", "er", "or", "al", "ly", "ity",
            "ive", "ion", "e", "y")) {
      if (lemma.endsWith(ending) && lemma.length() - ending.length() >= 4) {
        return lemma.substring(0, lemma.length() - ending.length());
      }
    }
    return lemma;
  }

  /** Return the lemmas that may stand for one; it may be among them. */
  public Set<String> synonyms(String lemma) {
    return Set.copyOf(synonyms.getOrDefault(lemma, Set.of()));
  }

  public boolean areSynonyms(String a, String b) {
    return synonyms.getOrDefault(a, Set.of()).contains(b);
  }

  /** Return the words that an abbreviation in a name stands for; the word itself if it is none. */
  public List<String> expand(String word) {
    return abbreviations.getOrDefault(word, List.of(word));
  }

  public CommonWords common() {
    return common;
  }

  public Equivalents equivalents() {
    return equivalents;
  }

  /** Return the words that ask for an operation, in lower case, by the operation's name. */
  public Map<String, Set<String>> operations() {
    return Collections.unmodifiableMap(operations);
  }

  /** Return true for words that ask for an operation, compare, or tie things together. */
  public boolean isOperation(Word word) {
    return isCue(word) || isRelationVerb(word.lemma());
  }

  /** Return true for words that ask for an operation or compare, and so name nothing. */
  public boolean isCue(Word word) {
    return comparisons.contains(word.lower())
        || operations.values().stream().anyMatch(words -> words.contains(word.lower()));
  }

  /** Return true for adjectives of degree, such as "oldest". */
  public boolean isDegree(String adjective) {
    return degrees.containsKey(adjective);
  }

  /** Return true if an adjective speaks of a thing, as "old" of an age; both in lower case. */
  public boolean isDegreeOf(String adjective, String lemma) {
    return degrees.getOrDefault(adjective, Set.of()).contains(lemma);
  }

  /** Return words that compare a constant, in lower case, by the comparison's name. */
  public Map<String, Set<String>> bounds() {
    return Collections.unmodifiableMap(bounds);
  }

  /**
   * Return words about the order of rows, in lower case: those that say {@code up} or {@code down}
   * outright, and the {@code great} and {@code small} ends of scales.
   */
  public Map<String, Set<String>> directions() {
    return Collections.unmodifiableMap(directions);
  }

  /**
   * Return true if a word that stands for nothing in a lake says nothing about what is asked for.
   */
  public boolean isMute(Word word) {
    return isStopword(word.lower())
        || smallTalk.contains(word.lower())
        || smallTalk.contains(word.lemma());
  }

  /** Return true for words that say nothing about the data. */
  public boolean isStopword(String lowerOrLemma) {
    return stopwords.contains(lowerOrLemma);
  }
}
