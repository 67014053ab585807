package dev.lakewright.text.language;

import dev.lakewright.text.token.NumberStyle;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.List;
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
    for (Word word : question) {
      boolean fixed = word.quoted() || names.contains(word.lower());
      String lower = fixed ? word.lower() : spelling.fold(word.lower());
      String lemma = fixed ? word.lemma() : spelling.fold(word.lemma());
      all.add(word.meaning(lower, lemma, false));
    }
    return all;
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
