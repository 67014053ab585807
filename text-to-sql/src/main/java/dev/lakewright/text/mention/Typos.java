package dev.lakewright.text.mention;

import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.TextFold;
import dev.lakewright.text.value.ValueHit;
import dev.lakewright.text.value.ValueIndex;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Ties names and quoted texts that hit no stored value to those that are spelt almost so. */
final class Typos {
  private static final double MISSPELT = 0.55;
  private static final int MOST = 5;

  private final Predicate<String> english;

  /**
   * Make the finder.
   *
   * @param english says whether a word, in lower case, is a known one, which is taken as it is
   */
  Typos(Predicate<String> english) {
    this.english = english;
  }

  /** Return the mention of a name with near values where there are any, less sure than a hit. */
  ValueMention named(ValueIndex values, List<Word> words, ValueMention name) {
    boolean known = words.stream().allMatch(word -> english.test(word.lower()));
    return known ? name : with(values, name, MISSPELT);
  }

  /** Return the mention with near values if it is quoted and has no others; as sure as before. */
  ValueMention quoted(ValueIndex values, ValueMention mention) {
    String folded = TextFold.fold(mention.text());
    boolean known = Arrays.stream(folded.split(" ", -1)).allMatch(english);
    return !mention.quoted() || !mention.hits().isEmpty() || known
        ? mention
        : with(values, mention, mention.quality());
  }

  /** A text with digits is a date or a code, and another one is another thing. */
  private static ValueMention with(ValueIndex values, ValueMention mention, double quality) {
    boolean digits = mention.text().chars().anyMatch(Character::isDigit);
    List<ValueHit> near = digits ? List.of() : values.nearest(TextFold.fold(mention.text()), MOST);
    return near.isEmpty()
        ? mention
        : new ValueMention(
            mention.from(),
            mention.to(),
            mention.text(),
            near,
            mention.number(),
            mention.quoted(),
            quality);
  }
}
