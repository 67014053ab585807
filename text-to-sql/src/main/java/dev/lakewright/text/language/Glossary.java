package dev.lakewright.text.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a language with their meanings, found in any inflection and within compounds.
 * Immutable once it is filled.
 */
final class Glossary {
  /** A part of a compound: where it ends in the compound's key, and what it means. */
  record Part(int end, Meaning meaning) {}

  private static final int SHORTEST = 3;

  /** The last part of a compound may be an abbreviation of two letters. */
  private static final int SHORTEST_TAIL = 2;

  private final Letters letters;
  private final List<List<String>> endings;
  private final List<String> links;
  private final Map<String, Meaning> words = new HashMap<>();
  private final Map<String, Meaning> prefixes = new HashMap<>();

  /**
   * Make an empty glossary.
   *
   * @param endings each an ending of an inflected word, and optionally what replaces it
   * @param links what may stand between two parts of a compound
   */
  Glossary(Letters letters, List<List<String>> endings, List<String> links) {
    this.letters = letters;
    this.endings = endings;
    this.links = links;
  }

  /** Add a word; the first meaning of a form stays. */
  void add(String word, Meaning meaning) {
    words.putIfAbsent(letters.key(word), meaning);
  }

  /** Add what a word means as the first part of a compound alone. */
  void addPrefix(String word, Meaning meaning) {
    prefixes.putIfAbsent(letters.key(word), meaning);
  }

  /** Return what a word means, as it stands or in its dictionary form. */
  Optional<Meaning> find(String key) {
    Meaning known = words.get(key);
    return known != null ? Optional.of(known) : inflected(key);
  }

  private Optional<Meaning> inflected(String key) {
    for (List<String> ending : endings) {
      int length = key.length() - ending.get(0).length();
      if (length >= SHORTEST && key.endsWith(ending.get(0))) {
        String base = key.substring(0, length) + (ending.size() > 1 ? ending.get(1) : "");
        for (String plain : letters.plain(base)) {
          Meaning known = words.get(plain);
          if (known != null && known.role() != Role.VERB && known.role() != Role.AUXILIARY) {
            return Optional.of(known);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Return the dictionary forms that a word may have, likeliest first, known or not. */
  List<String> forms(String key) {
    List<String> forms = new ArrayList<>(List.of(key));
    for (List<String> ending : endings) {
      int length = key.length() - ending.get(0).length();
      if (length >= SHORTEST && key.endsWith(ending.get(0))) {
        String base = key.substring(0, length) + (ending.size() > 1 ? ending.get(1) : "");
        forms.addAll(letters.plain(base));
      }
    }
    return forms;
  }

  /** Return the parts of a compound, the last one as long as can be; none where it is none. */
  List<Part> split(String key) {
    return split(key, key.length());
  }

  private List<Part> split(String key, int end) {
    for (int cut = SHORTEST; cut <= end - SHORTEST_TAIL; cut++) {
      Optional<Meaning> tail = noun(key.substring(cut, end), end == key.length());
      if (tail.isPresent()) {
        List<Part> heads = heads(key, cut);
        if (!heads.isEmpty()) {
          List<Part> all = new ArrayList<>(heads);
          all.add(new Part(end, tail.get()));
          return all;
        }
      }
    }
    return List.of();
  }

  private List<Part> heads(String key, int cut) {
    Meaning prefix = prefixes.get(key.substring(0, cut));
    if (prefix != null) {
      return List.of(new Part(cut, prefix));
    }
    for (String link : links) {
      String bare = link.equals("-") ? "" : link;
      int end = cut - bare.length();
      if (end >= SHORTEST && key.startsWith(bare, end)) {
        Optional<Meaning> head = noun(key.substring(0, end), false);
        if (head.isPresent()) {
          return List.of(new Part(cut, head.get()));
        }
      }
    }
    return longHeads(key, cut);
  }

  private List<Part> longHeads(String key, int cut) {
    for (String link : links) {
      String bare = link.equals("-") ? "" : link;
      int end = cut - bare.length();
      List<Part> heads =
          end >= 2 * SHORTEST && key.startsWith(bare, end)
              ? split(key.substring(0, end), end)
              : List.of();
      if (!heads.isEmpty()) {
        return heads;
      }
    }
    return List.of();
  }

  private Optional<Meaning> noun(String key, boolean inflected) {
    Optional<Meaning> found = inflected ? find(key) : Optional.ofNullable(words.get(key));
    return found.filter(it -> it.role() == Role.NOUN);
  }
}
