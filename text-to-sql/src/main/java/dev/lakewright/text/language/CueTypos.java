package dev.lakewright.text.language;

import dev.lakewright.core.error.NearestNames;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Mends a word that asks for an operation and has one letter wrong, as in {@code averge}. */
final class CueTypos {
  private static final int SHORTEST = 5;

  private final Set<String> cues;
  private final Predicate<String> known;

  CueTypos(Lexicon lexicon, Predicate<String> known) {
    this.cues =
        lexicon.operations().values().stream()
            .flatMap(Set::stream)
            .filter(it -> it.length() >= SHORTEST)
            .collect(Collectors.toUnmodifiableSet());
    this.known = known;
  }

  List<Word> mend(List<Word> words, Set<String> names) {
    return words.stream().map(it -> isOdd(it, names) ? mend(it, names) : it).toList();
  }

  /** Return true for a word in small letters, or the first one, that is in no dictionary. */
  private boolean isOdd(Word word, Set<String> names) {
    return !word.quoted()
        && word.number().isEmpty()
        && (word.start() == 0 || !word.isCapital())
        && word.lower().length() >= SHORTEST
        && word.lower().chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !known.test(word.lower())
        && !known.test(word.lemma())
        && !names.contains(word.lemma());
  }

  private Word mend(Word word, Set<String> names) {
    boolean name = names.stream().anyMatch(it -> isNear(word, it));
    List<String> near = name ? List.of() : cues.stream().filter(it -> isNear(word, it)).toList();
    return near.size() == 1 ? word.meaning(near.get(0), near.get(0), false) : word;
  }

  private static boolean isNear(Word word, String other) {
    return Math.abs(word.lower().length() - other.length()) <= 1
        && word.lower().charAt(0) == other.charAt(0)
        && NearestNames.editDistance(word.lower(), other) == 1;
  }
}
