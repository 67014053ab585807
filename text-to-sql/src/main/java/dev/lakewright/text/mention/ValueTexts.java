package dev.lakewright.text.mention;

import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.TextFold;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Chooses what of a question is looked for in columns with too many values to keep. */
final class ValueTexts {
  /** Bounds of the work: words of one text, and texts. */
  private static final int MOST_WORDS = 6;

  private static final int MOST_TEXTS = 200;

  private final Lexicon lexicon;

  ValueTexts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Return folded texts of up to 6 words, the first 200: names, codes, quoted texts and phrases,
   * but no plain single word, which hits such columns by chance.
   */
  Set<String> of(List<Word> words) {
    Set<String> texts = new LinkedHashSet<>();
    for (int from = 0; from < words.size(); from++) {
      int most = Math.min(MOST_WORDS, words.size() - from);
      for (int length = 1; length <= most && texts.size() < MOST_TEXTS; length++) {
        List<Word> span = words.subList(from, from + length);
        String text = TextFold.fold(ValueFinder.text(words, from, from + length));
        if (mayBeValue(span) && !text.isEmpty()) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private boolean mayBeValue(List<Word> span) {
    Word first = span.get(0);
    boolean plain = span.size() == 1 && !first.quoted() && first.text().equals(first.lower());
    boolean digits = first.text().chars().anyMatch(Character::isDigit);
    boolean mute = span.stream().allMatch(word -> lexicon.isStopword(word.lower()));
    return !mute && (!plain || digits);
  }
}
