package dev.lakewright.text.language;

import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says a question in English, phrase by phrase and word by word: the longest phrase first, then
 * numbers in words, words, compounds. What is in no list stays as it is, except that an inflected
 * word becomes the name of the schema that it is a form of.
 */
final class Glosser {
  private static final int COMMON_START = 4;

  private final Lexicon lexicon;
  private final Letters letters;
  private final Glossary glossary;
  private final PhraseBook phrases;
  private final NumberWords numbers;
  private final Map<String, String> relatives;
  private final WordOrder order;

  Glosser(
      Lexicon lexicon,
      Letters letters,
      Glossary glossary,
      PhraseBook phrases,
      NumberWords numbers,
      Map<String, String> relatives,
      WordOrder order) {
    this.lexicon = lexicon;
    this.letters = letters;
    this.glossary = glossary;
    this.phrases = phrases;
    this.numbers = numbers;
    this.relatives = relatives;
    this.order = order;
  }

  List<Word> gloss(List<Word> question, Set<String> names) {
    List<String> keys =
        question.stream().map(it -> isFixed(it) ? "" : letters.key(it.text())).toList();
    List<Glossed> glossed = new ArrayList<>();
    int at = 0;
    while (at < question.size()) {
      Optional<PhraseBook.Phrase> phrase = phrases.at(keys, at);
      if (phrase.isPresent()) {
        int end = at + phrase.get().keys().size();
        glossed.addAll(phrase(question.subList(at, end), phrase.get().english()));
        at = end;
      } else {
        boolean clause = at > 0 && question.get(at - 1).comma();
        boolean named = !glossed.isEmpty() && isNaming(glossed.get(glossed.size() - 1));
        glossed.addAll(
            named && question.get(at).isCapital()
                ? List.of(new Glossed(question.get(at), keys.get(at), Role.OTHER))
                : word(question.get(at), keys.get(at), clause, names));
        at++;
      }
    }
    return order.mend(glossed).stream().map(Glossed::word).toList();
  }

  private static boolean isNaming(Glossed before) {
    return before.word().isAny("named", "titled", "called");
  }

  private static boolean isFixed(Word word) {
    return word.quoted() || word.text().codePoints().noneMatch(Character::isLetter);
  }

  private List<Glossed> word(Word word, String key, boolean clause, Set<String> names) {
    if (isFixed(word)) {
      return List.of(new Glossed(word, key, Role.OTHER));
    }
    Optional<NumberWords.Spelled> number = numbers.find(key);
    if (number.isPresent()) {
      return List.of(new Glossed(number(word, number.get()), key, Role.OTHER));
    }
    String relative = clause ? relatives.get(key) : null;
    if (relative != null) {
      return List.of(new Glossed(english(word, relative), key, Role.RELATIVE));
    }
    Optional<Meaning> meaning = glossary.find(key);
    boolean asTyped = names.contains(word.lemma()) || names.contains(word.lower());
    if (asTyped && meaning.map(it -> !it.isAmong(names)).orElse(true)) {
      return List.of(new Glossed(word, key, Role.NOUN));
    }
    return meaning
        .map(it -> spread(word, key, it, names))
        .orElseGet(() -> unlisted(word, key, names));
  }

  private List<Glossed> unlisted(Word word, String key, Set<String> names) {
    List<Glossary.Part> parts = glossary.split(key);
    if (!parts.isEmpty()) {
      return compound(word, key, parts, names);
    }
    String name = nameOf(key, names).orElse(word.lemma());
    boolean common = !name.equals(word.lemma());
    Role role = Character.isUpperCase(word.text().codePointAt(0)) ? Role.NOUN : Role.OTHER;
    return List.of(new Glossed(word.meaning(word.lower(), name, common), key, role));
  }

  /** Return the schema's word that is another form of this one. */
  private Optional<String> nameOf(String key, Set<String> names) {
    Set<String> forms = new HashSet<>(glossary.forms(key));
    return names.stream()
        .filter(it -> it.length() >= COMMON_START && key.length() >= COMMON_START)
        .filter(it -> it.charAt(0) == key.charAt(0))
        .filter(it -> glossary.forms(letters.key(it)).stream().anyMatch(forms::contains))
        .min(String::compareTo);
  }

  private List<Glossed> spread(Word word, String key, Meaning meaning, Set<String> names) {
    List<Glossed> all = new ArrayList<>();
    for (Word english : phraseWords(List.of(word), meaning.choose(names))) {
      all.add(new Glossed(english, key, meaning.role()));
    }
    return all;
  }

  private List<Glossed> compound(
      Word word, String key, List<Glossary.Part> parts, Set<String> names) {
    List<Glossed> all = new ArrayList<>();
    int from = 0;
    for (Glossary.Part part : parts) {
      boolean last = part.end() == key.length();
      int to = last ? word.text().length() : letters.typedLength(word.text(), part.end());
      String text = word.text().substring(from, to);
      Word piece = typed(text, word.start() + from, last && word.comma());
      all.addAll(spread(piece, key, part.meaning(), names));
      from = to;
    }
    return all;
  }

  private List<Glossed> phrase(List<Word> typed, List<String> english) {
    return phraseWords(typed, english).stream()
        .map(it -> new Glossed(it, letters.key(it.text()), Role.OTHER))
        .toList();
  }

  /** Lay English words over typed ones: one over one, and what is left over the last one. */
  private List<Word> phraseWords(List<Word> typed, List<String> english) {
    List<Word> all = new ArrayList<>();
    Word last = typed.get(typed.size() - 1);
    for (int i = 0; i < english.size(); i++) {
      boolean end = i == english.size() - 1;
      String text = i < typed.size() ? typed.get(i).text() : "";
      int start = i < typed.size() ? typed.get(i).start() : last.end();
      if (end && i < typed.size() - 1) {
        text = String.join(" ", typed.subList(i, typed.size()).stream().map(Word::text).toList());
      }
      all.add(english(typed(text, start, end && last.comma()), english.get(i)));
    }
    return all;
  }

  private static Word typed(String text, int start, boolean comma) {
    return new Word(text, text, text, start, false, comma, Optional.<BigDecimal>empty());
  }

  private Word english(Word word, String english) {
    return word.meaning(english, lexicon.lemma(english), true);
  }

  /** Return a typed word as a number. */
  static Word number(Word word, NumberWords.Spelled number) {
    return new Word(
        word.text(),
        number.english(),
        number.english(),
        word.start(),
        false,
        word.comma(),
        Optional.of(number.value()),
        true);
  }
}
