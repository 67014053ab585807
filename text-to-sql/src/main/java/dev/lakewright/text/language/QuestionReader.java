package dev.lakewright.text.language;

import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Splits questions to one schema into words, and says them in English. Immutable. */
public final class QuestionReader {
  /** English words after which a word with a capital is rather a thing than a name. */
  private static final Set<String> BEFORE_THINGS =
      Set.of("many", "which", "what", "all", "each", "every", "per", "average", "total");

  private final Languages languages;
  private final Set<String> names;
  private final Map<String, Tokenizer> tokenizers = new HashMap<>();
  private final CueTypos typos;

  /**
   * Make a reader.
   *
   * @param names lemmas of the schema's names
   * @param known whether a word in lower case is an English word
   */
  public QuestionReader(Languages languages, Set<String> names, Predicate<String> known) {
    this.languages = languages;
    this.names = names;
    this.typos = new CueTypos(languages.lexicon(), known);
    add(languages.english());
    languages.others().forEach(this::add);
  }

  private void add(LanguagePack pack) {
    tokenizers.put(pack.code(), new Tokenizer(languages.lexicon(), pack.numbers()));
  }

  public List<Word> words(String question) {
    List<Word> typed = words(question, languages.english());
    LanguagePack pack = languages.ofQuestion(typed);
    if (pack != languages.english()) {
      return pack.gloss(words(question, pack), names);
    }
    return mixed(typos.mend(pack.gloss(typed, names), names));
  }

  private List<Word> words(String question, LanguagePack pack) {
    Tokenizer tokenizer = tokenizers.get(pack.code());
    return tokenizer == null ? List.of() : tokenizer.words(question);
  }

  /** Say in English what is another language's name for something that the schema has. */
  private List<Word> mixed(List<Word> words) {
    List<Word> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean name =
          word.isCapital() && (i == 0 || !BEFORE_THINGS.contains(words.get(i - 1).lower()));
      boolean looked = !word.quoted() && !name && !names.contains(word.lemma());
      all.addAll(looked ? foreign(word) : List.of(word));
    }
    return all;
  }

  private List<Word> foreign(Word word) {
    for (LanguagePack other : languages.others()) {
      List<String> english = other.content(word.lower(), names);
      if (!english.isEmpty() && names.containsAll(english)) {
        List<Word> all = new ArrayList<>();
        for (String it : english) {
          Word said = word.meaning(it, languages.lexicon().lemma(it), true);
          all.add(all.isEmpty() ? said : said.withoutText());
        }
        return all;
      }
    }
    return List.of(word);
  }
}
