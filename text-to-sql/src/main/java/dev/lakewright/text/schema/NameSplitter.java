package dev.lakewright.text.schema;

import dev.lakewright.text.language.LanguagePack;
import dev.lakewright.text.token.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits names of tables and columns into English lemmas: camelCase, snake_case, abbreviations,
 * words of the schema's language.
 */
final class NameSplitter {
  private static final Pattern PART =
      Pattern.compile(
          "\\p{Lu}+(?=\\p{Lu}\\p{Ll})|\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{M}]+|\\p{Lu}+|\\p{N}+");
  private static final List<String> TAILS =
      List.of("name", "id", "code", "number", "date", "type", "year");

  /** Letters that each half of a compound has at least, unless the second is a known tail. */
  private static final int SHORTEST = 4;

  private final Lexicon lexicon;
  private final List<LanguagePack> languages;
  private final Set<String> known;
  private final FusedName fused;
  private final Map<String, List<String>> split = new HashMap<>();
  private final Map<String, List<String>> compounds = new HashMap<>();

  /**
   * Make a splitter.
   *
   * @param languages to look up words in, in this order
   * @param known lemmas of table names, which split compounds such as {@code studentname}
   */
  NameSplitter(Lexicon lexicon, List<LanguagePack> languages, Set<String> known) {
    this.lexicon = lexicon;
    this.languages = languages;
    this.known = known;
    this.fused = new FusedName(lexicon, known);
  }

  /** Return the parts of a name as they stand, in lower case. */
  static List<String> parts(String name) {
    return PART.matcher(name).results().map(it -> it.group().toLowerCase(Locale.ROOT)).toList();
  }

  /** Return the lemmas of a name; for one thread, as what was split once is kept. */
  List<String> lemmas(String name) {
    return split.computeIfAbsent(name, this::split);
  }

  private List<String> split(String name) {
    List<String> lemmas = new ArrayList<>();
    for (String part : parts(name)) {
      List<String> english = english(part);
      if (english.isEmpty()) {
        lemmas.addAll(pieces(part));
      } else {
        english.forEach(word -> lemmas.add(lexicon.lemma(word)));
      }
    }
    return lemmas.isEmpty() ? List.of(name.toLowerCase(Locale.ROOT)) : List.copyOf(lemmas);
  }

  private List<String> pieces(String part) {
    List<String> lemmas = new ArrayList<>();
    for (String piece : compound(part)) {
      lexicon.expand(piece).forEach(word -> lemmas.add(lexicon.lemma(word)));
    }
    if (lemmas.size() > 1) {
      compounds.put(part, List.copyOf(lemmas));
    }
    return lemmas;
  }

  /** Return the lemmas of each part that was taken apart so far, by the part in lower case. */
  Map<String, List<String>> compounds() {
    return Map.copyOf(compounds);
  }

  private List<String> english(String part) {
    return languages.stream()
        .map(it -> it.name(part))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> compound(String part) {
    if (lexicon.common().contains(part)) {
      return List.of(part);
    }
    for (String tail : TAILS) {
      int cut = part.length() - tail.length();
      boolean splits =
          cut >= 2
              && part.endsWith(tail)
              && (known.contains(part.substring(0, cut))
                  || lexicon.expand(part.substring(0, cut)).size() > 1);
      if (splits) {
        return List.of(part.substring(0, cut), tail);
      }
    }
    for (int cut = part.length() - SHORTEST; cut >= SHORTEST; cut--) {
      if (known.contains(part.substring(0, cut))) {
        return List.of(part.substring(0, cut), part.substring(cut));
      }
    }
    return languages.size() > 1 ? List.of(part) : fused.pieces(part);
  }
}
