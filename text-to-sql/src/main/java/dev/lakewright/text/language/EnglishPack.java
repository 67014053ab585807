package dev.lakewright.text.language;

import dev.lakewright.text.token.NumberStyle;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** English: only the spelling is brought to one form, American for British, right for wrong. */
final class EnglishPack implements LanguagePack {
  private final Set<String> telling;
  private final Spelling spelling;

  private EnglishPack(Set<String> telling, Spelling spelling) {
    this.telling = telling;
    this.spelling = spelling;
  }

  static EnglishPack load() {
    PackFolder folder = new PackFolder("en");
    return new EnglishPack(folder.words("telling.txt"), Spelling.read(folder));
  }

  /** Leave every word as it is. */
  static EnglishPack plain() {
    return new EnglishPack(Set.of(), Spelling.none());
  }

  @Override
  public String code() {
    return "en";
  }

  @Override
  public NumberStyle numbers() {
    return NumberStyle.ENGLISH;
  }

  @Override
  public double score(List<Word> question) {
    return question.stream().filter(it -> !it.quoted() && telling.contains(it.lower())).count();
  }

  @Override
  public List<Word> gloss(List<Word> question, Set<String> names) {
    List<Word> all = new ArrayList<>();
    boolean cased = question.stream().anyMatch(it -> !it.text().equals(upper(it.text())));
    List<Word> moved = BoundsBehind.moved(question);
    for (int i = 0; i < moved.size(); i++) {
      boolean money = i + 1 < moved.size() && moved.get(i + 1).lemma().equals("dollar");
      boolean states = cased && moved.get(i).text().equals("US") && !money;
      all.add(states ? moved.get(i).meaning("usa", "usa", false) : spelled(moved.get(i), names));
    }
    return all;
  }

  private Word spelled(Word word, Set<String> names) {
    boolean fixed = word.quoted() || names.contains(word.lower());
    String lower = fixed ? word.lower() : spelling.fold(word.lower());
    String lemma = fixed ? word.lemma() : spelling.fold(word.lemma());
    return word.meaning(lower, lemma, false);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  @Override
  public List<String> content(String word, Set<String> names) {
    return List.of();
  }

  @Override
  public List<String> name(String part) {
    String folded = spelling.american(part);
    return folded.equals(part) ? List.of() : List.of(folded);
  }

  @Override
  public int nameVote(String part) {
    return 0;
  }
}
