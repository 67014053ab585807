package dev.lakewright.text.language;

import dev.lakewright.text.token.NumberStyle;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;

/**
 * One language: how to tell that a question is in it, and how to say its words in the English that
 * the parser was trained with. Implementations are immutable and safe for use by several threads.
 */
public interface LanguagePack {
  /** Return the ISO 639-1 code, as {@code de}. */
  String code();

  /** Return how numbers and dates are written. */
  NumberStyle numbers();

  /**
   * Return how much speaks for this language: the number of words that it alone has. Only function
   * words are looked at, and words of content where they make a doubtful function word sure.
   */
  double score(List<Word> question);

  /**
   * Say a question in English. Each word keeps the text and the place of what was typed; a word of
   * the answer that has no counterpart has an empty text. Words in quotes stay as they are.
   *
   * @param names lemmas of the schema's names, which decide between several meanings
   */
  List<Word> gloss(List<Word> question, Set<String> names);

  /**
   * Say one word of content in English.
   *
   * @return words in lower case; none where this language does not have the word, or has it as
   *     English does
   */
  List<String> content(String word, Set<String> names);

  /**
   * Say a part of a schema's name in English.
   *
   * @param part in lower case
   * @return lemmas; none where the part is no word of this language
   */
  List<String> name(String part);

  /**
   * Return what a part of a name says about the language of its schema: 1 if it is a word of this
   * language alone, -1 if it is English, 0 if it says nothing.
   */
  int nameVote(String part);
}
