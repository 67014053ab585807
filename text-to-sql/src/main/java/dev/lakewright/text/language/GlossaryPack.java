package dev.lakewright.text.language;

import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.NumberStyle;
import dev.lakewright.text.token.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A language that is described by the word lists of its folder: what its words and phrases mean in
 * English, by which words it is told, how words are inflected and put together, how numbers are
 * written; and by a rule for its order of words.
 */
final class GlossaryPack implements LanguagePack {
  private static final int SHORTEST_NAME = 3;

  private final String code;
  private final NumberStyle numbers;
  private final Letters letters;
  private final Glossary glossary;
  private final Set<String> telling;
  private final Set<String> doubtful;
  private final Set<String> shared;
  private final Set<String> english;
  private final Glosser glosser;

  private GlossaryPack(String code, PackFolder folder, Lexicon lexicon, WordOrder order) {
    this.code = code;
    this.numbers = folder.numberStyle();
    this.letters = new Letters(folder.lines("letters.txt"));
    this.glossary = GlossaryReader.read(folder, letters);
    this.telling = keys(folder.words("telling.txt"));
    this.doubtful = keys(folder.words("doubtful.txt"));
    this.shared = keys(folder.words("shared.txt"));
    this.english = english(folder);
    this.glosser =
        new Glosser(
            lexicon,
            letters,
            glossary,
            new PhraseBook(folder.lines("phrases.txt"), letters),
            new NumberWords(folder.lines("numbers.txt"), letters),
            folder.pairs("relatives.txt"),
            order);
  }

  /** Read a language from its folder. */
  static GlossaryPack load(String code, Lexicon lexicon, WordOrder order) {
    return new GlossaryPack(code, new PackFolder(code), lexicon, order);
  }

  private Set<String> keys(Set<String> words) {
    Set<String> keys = new HashSet<>();
    words.forEach(word -> keys.add(letters.key(word)));
    return Set.copyOf(keys);
  }

  private static Set<String> english(PackFolder folder) {
    Set<String> english = new HashSet<>();
    for (List<String> line : folder.lines("nouns.txt")) {
      line.subList(1, line.size()).forEach(it -> english.addAll(List.of(it.split("_"))));
    }
    return Set.copyOf(english);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public NumberStyle numbers() {
    return numbers;
  }

  @Override
  public double score(List<Word> question) {
    List<String> keys =
        question.stream().filter(it -> !it.quoted()).map(it -> letters.key(it.lower())).toList();
    long sure = keys.stream().filter(telling::contains).count();
    long unsure = keys.stream().filter(doubtful::contains).count();
    return unsure > 0 && keys.stream().anyMatch(this::isOwnContent) ? sure + unsure : sure;
  }

  @Override
  public List<Word> gloss(List<Word> question, Set<String> names) {
    return glosser.gloss(question, names);
  }

  @Override
  public List<String> content(String word, Set<String> names) {
    String key = letters.key(word);
    if (!isOwnContent(key)) {
      return List.of();
    }
    return noun(key)
        .map(it -> it.choose(names))
        .orElseGet(
            () ->
                glossary.split(key).stream()
                    .flatMap(part -> part.meaning().choose(names).stream())
                    .toList());
  }

  private Optional<Meaning> noun(String key) {
    return glossary.find(key).filter(it -> it.role() == Role.NOUN);
  }

  private boolean isOwnContent(String key) {
    boolean own = key.length() >= SHORTEST_NAME && !shared.contains(key);
    return own && (noun(key).isPresent() || isOwnCompound(key));
  }

  private boolean isOwnCompound(String key) {
    return glossary.find(key).isEmpty() && !glossary.split(key).isEmpty();
  }

  @Override
  public List<String> name(String part) {
    String key = letters.key(part);
    Optional<Meaning> known = glossary.find(key);
    if (known.isPresent()) {
      return known.get().choose(Set.of());
    }
    return glossary.split(key).stream()
        .flatMap(it -> it.meaning().choose(Set.of()).stream())
        .toList();
  }

  @Override
  public int nameVote(String part) {
    String key = letters.key(part);
    if (key.length() < SHORTEST_NAME || shared.contains(key)) {
      return 0;
    }
    if (english.contains(key)) {
      return -1;
    }
    return isOwnContent(key) ? 1 : 0;
  }
}
