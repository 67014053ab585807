package dev.lakewright.text.language;

import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words of German whose English depends on their neighbours. */
final class GermanCases {
  /** Articles and the like that make a genitive right after a noun. */
  private static final Map<String, String> GENITIVES =
      Map.ofEntries(
          Map.entry("der", "the"),
          Map.entry("des", "the"),
          Map.entry("einer", "a"),
          Map.entry("eines", "a"),
          Map.entry("aller", "all"),
          Map.entry("jeder", "each"),
          Map.entry("jedes", "each"),
          Map.entry("dieser", "this"),
          Map.entry("dieses", "this"),
          Map.entry("ihrer", "their"),
          Map.entry("seiner", "its"));

  private static final Set<String> YEARS = Set.of("jahr", "dem", "jahre", "ende", "anfang");
  private static final Set<String> ONES = Set.of("ein", "eine", "einen", "einem", "einer");
  private static final String[] BOUNDS = {"than", "least", "most", "exactly", "only"};
  private static final NumberWords.Spelled ONE = new NumberWords.Spelled(BigDecimal.ONE, "one");

  private static final Set<String> ARTICLES = Set.of("dem", "den");
  private static final Set<String> BARE = Set.of("anzahl", "zahl", "summe", "durchschnitt");

  private final Lexicon lexicon;

  GermanCases(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Glossed> mend(List<Glossed> words) {
    List<Glossed> all = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Glossed it = words.get(at);
      if (!isArticleOfDate(words, at)) {
        all.addAll(mend(words, at, it));
      }
      if (isBareMeasure(words, at)) {
        all.add(added(it, "of"));
      }
    }
    return all;
  }

  private List<Glossed> mend(List<Glossed> words, int at, Glossed it) {
    boolean afterNoun = at > 0 && isOpenNoun(words.get(at - 1));
    String genitive = afterNoun ? GENITIVES.get(it.key()) : null;
    if (genitive != null && at + 1 < words.size()) {
      return List.of(with(it, "of"), added(it, genitive));
    }
    if (it.key().equals("nach")) {
      return List.of(after(words, at));
    }
    if (ONES.contains(it.key()) && at > 0 && words.get(at - 1).word().isAny(BOUNDS)) {
      return List.of(it.withWord(Glosser.number(it.word(), ONE)));
    }
    boolean as = it.key().equals("als") && at > 0 && words.get(at - 1).is(Role.NOUN);
    return List.of(as ? with(it, "as") : it);
  }

  /** "Nach" is "after" a time, "to" a place, and else "by". */
  private Glossed after(List<Glossed> words, int at) {
    Glossed it = words.get(at);
    if (isTime(words, at + 1)) {
      return with(it, "after");
    }
    return isPlace(words, at + 1) ? with(it, "to") : it;
  }

  /** Return a word of English that nothing was typed for, right after another. */
  Glossed added(Glossed before, String english) {
    return new Glossed(said(before.word().withoutText(), english), "", Role.OTHER);
  }

  Glossed with(Glossed it, String english) {
    return it.withWord(said(it.word(), english));
  }

  private Word said(Word word, String english) {
    return word.meaning(english, lexicon.lemma(english), true);
  }

  private static boolean isArticleOfDate(List<Glossed> words, int at) {
    return ARTICLES.contains(words.get(at).key())
        && at + 1 < words.size()
        && isDate(words.get(at + 1));
  }

  private static boolean isDate(Glossed it) {
    return it.word().text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }

  private static boolean isPlace(List<Glossed> words, int at) {
    return at < words.size() && (words.get(at).is(Role.PLACE) || words.get(at).word().isCapital());
  }

  private static boolean isOpenNoun(Glossed it) {
    return it.is(Role.NOUN) && !it.word().comma();
  }

  private static boolean isTime(List<Glossed> words, int at) {
    Optional<Glossed> next = at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
    return next.map(
            it ->
                it.word().number().isPresent()
                    || isDate(it)
                    || (YEARS.contains(it.key()) && isTime(words, at + 1)))
        .orElse(false);
  }

  /** "Anzahl Schiffe" is "number of ships". */
  private static boolean isBareMeasure(List<Glossed> words, int at) {
    return BARE.contains(words.get(at).key())
        && isOpenNoun(words.get(at))
        && at + 1 < words.size()
        && words.get(at + 1).is(Role.NOUN);
  }
}
