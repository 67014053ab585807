package dev.lakewright.text.language;

import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The languages that questions and schemas may be in. Immutable. */
public final class Languages {
  /** Words of another language that a schema needs before its names are read in it. */
  private static final int LEAST_VOTES = 2;

  private final Lexicon lexicon;
  private final LanguagePack english;
  private final List<LanguagePack> others;

  private Languages(Lexicon lexicon, LanguagePack english, List<LanguagePack> others) {
    this.lexicon = lexicon;
    this.english = english;
    this.others = List.copyOf(others);
  }

  /** Read all languages that are shipped with this module. */
  public static Languages load() {
    Lexicon lexicon = Lexicon.load();
    return of(lexicon, List.of(GlossaryPack.load("de", lexicon, new GermanOrder(lexicon))));
  }

  /** Know English and others; of two that fit a question alike, the first. */
  public static Languages of(Lexicon lexicon, List<LanguagePack> others) {
    return new Languages(lexicon, EnglishPack.load(), others);
  }

  /** Know English alone, and leave its words as they are spelled. */
  public static Languages plain(Lexicon lexicon) {
    return new Languages(lexicon, EnglishPack.plain(), List.of());
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  public LanguagePack english() {
    return english;
  }

  List<LanguagePack> others() {
    return others;
  }

  /**
   * Return the language of a question: the one that most of its words tell; English where no word
   * tells, or where English is told as often as another.
   */
  public LanguagePack ofQuestion(List<Word> question) {
    LanguagePack best = english;
    double score = english.score(question);
    for (LanguagePack other : others) {
      double own = other.score(question);
      if (own > score) {
        best = other;
        score = own;
      }
    }
    return best;
  }

  /**
   * Return the languages to read a schema's names in, in this order. Another language than English
   * is among them only if at least two different parts of names are words of it alone, and more of
   * them than are English.
   *
   * @param parts of all names, in lower case
   */
  public List<LanguagePack> ofNames(Collection<String> parts) {
    Set<String> distinct = Set.copyOf(parts);
    for (LanguagePack other : others) {
      List<Integer> votes = distinct.stream().map(other::nameVote).toList();
      long own = votes.stream().filter(it -> it > 0).count();
      long against = votes.stream().filter(it -> it < 0).count();
      if (own >= LEAST_VOTES && own > against) {
        return List.of(other, english);
      }
    }
    return List.of(english);
  }
}
