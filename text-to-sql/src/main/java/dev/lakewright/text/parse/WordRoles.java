package dev.lakewright.text.parse;

import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Which words of a question a reading has made use of. */
final class WordRoles {
  private final List<Word> words;
  private final BitSet used = new BitSet();

  WordRoles(List<Word> words) {
    this.words = words;
  }

  void use(int from, int to) {
    used.set(from, to);
  }

  boolean isUsed(int index) {
    return used.get(index);
  }

  /** Return the content words that nothing was made of. */
  List<Word> unused(Lexicon lexicon) {
    return IntStream.range(0, words.size())
        .filter(i -> !used.get(i))
        .mapToObj(words::get)
        .filter(word -> !lexicon.isStopword(word.lower()) && !lexicon.isStopword(word.lemma()))
        .filter(word -> !lexicon.isRelationVerb(word.lemma()))
        .toList();
  }
}
