package dev.lakewright.text.language;

import dev.lakewright.text.token.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * German order of words: genitives without a preposition, participles of sorting after their
 * column, verbs at the end of clauses, prefixes of verbs at the end of the question.
 */
final class GermanOrder implements WordOrder {
  private static final Set<String> PREFIXES =
      Set.of("an", "auf", "aus", "ab", "ein", "statt", "teil", "vor", "zurueck", "um");
  private static final Set<String> GIVES = Set.of("gibt", "gab");
  private static final Set<String> DIRECTIONS =
      Set.of("absteigend", "aufsteigend", "alphabetisch", "chronologisch");

  private final GermanCases cases;

  GermanOrder(Lexicon lexicon) {
    this.cases = new GermanCases(lexicon);
  }

  @Override
  public List<Glossed> mend(List<Glossed> words) {
    return VerbsLast.mend(sorted(cases.mend(existing(withoutPrefix(words)))));
  }

  /** In "zeige alle Kunden an", the last word belongs to the verb. */
  private static List<Glossed> withoutPrefix(List<Glossed> words) {
    int last = words.size() - 1;
    boolean prefix = last > 1 && PREFIXES.contains(words.get(last).key());
    return prefix ? words.subList(0, last) : words;
  }

  /** "Wie viele Wahlkreise es gibt" is "how many constituencies are there". */
  private List<Glossed> existing(List<Glossed> words) {
    int last = words.size() - 1;
    int it = last;
    while (it >= 0 && !words.get(it).key().equals("es")) {
      it--;
    }
    if (it < 0 || it == last || !GIVES.contains(words.get(last).key())) {
      return words;
    }
    List<Glossed> all = new ArrayList<>(words.subList(0, last));
    all.set(it, cases.with(all.get(it), "are"));
    all.add(it + 1, cases.added(all.get(it), "there"));
    return all;
  }

  /** "Nach Gewicht absteigend sortiert" is "sorted by weight in descending order". */
  private static List<Glossed> sorted(List<Glossed> words) {
    List<Glossed> all = new ArrayList<>(words);
    for (int at = 1; at < all.size(); at++) {
      int by = all.get(at).is(Role.SORTING) ? lastBy(all, at) : -1;
      if (by >= 0) {
        Glossed participle = all.remove(at);
        if (participle.word().comma()) {
          Glossed before = all.get(at - 1);
          all.set(at - 1, before.withWord(before.word().withComma(true)));
        }
        all.add(by, participle.withWord(participle.word().withComma(false)));
      }
    }
    return all;
  }

  /**
   * Return the place of the last "nach" before a participle, or of the direction before it; -1
   * where "nach" stands after it, or there is neither.
   */
  private static int lastBy(List<Glossed> words, int participle) {
    boolean follows =
        participle + 1 < words.size() && words.get(participle + 1).key().equals("nach");
    for (int at = participle - 1; at >= 0 && !follows; at--) {
      if (words.get(at).key().equals("nach")) {
        return at;
      }
    }
    int at = participle;
    while (at > 0 && !follows && DIRECTIONS.contains(words.get(at - 1).key())) {
      at--;
    }
    return at < participle ? at : -1;
  }
}
