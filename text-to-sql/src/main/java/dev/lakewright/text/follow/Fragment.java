package dev.lakewright.text.follow;

import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A question that cannot stand alone, by its first words: what of the query before it is to be
 * another.
 *
 * @param rest what is left to read, as typed
 * @param number how many rows, where that is what is asked
 */
record Fragment(Kind kind, String rest, OptionalInt number) {
  /** What a fragment asks for. */
  enum Kind {
    /** So many of the rows. */
    FIRST,
    /** The number of rows. */
    COUNT,
    /** The rows the other way round. */
    REVERSE,
    /** Another value in place of one. */
    REPLACE,
    /** A condition, a group or an order more. */
    ADD,
    /** A group more. */
    GROUP,
    /** An order. */
    ORDER
  }

  private static final int MOST_ROWS = 10_000;
  private static final Set<String> FILLERS =
      Set.of("and", "but", "now", "also", "then", "ok", "okay", "please", "same", "only", "just");
  private static final Set<String> ADDING =
      Set.of(
          "since",
          "after",
          "before",
          "until",
          "from",
          "between",
          "during",
          "in",
          "for",
          "with",
          "without",
          "where",
          "whose",
          "excluding",
          "except",
          "not",
          "at",
          "under",
          "over",
          "above",
          "below",
          "to",
          "of",
          "that",
          "which",
          "who");
  private static final Set<String> GROUPING = Set.of("per", "by", "each", "every", "grouped");
  private static final Set<String> ORDERING = Set.of("sort", "sorted", "order", "ordered", "rank");
  private static final Set<String> REVERSING =
      Set.of("reverse", "reversed", "backwards", "descending", "ascending");

  /** Return what is asked; nothing where the words make a question of their own. */
  static Optional<Fragment> of(List<Word> words) {
    int from = skip(words, 0, it -> it.isOneOf(FILLERS));
    if (from == words.size()) {
      return Optional.empty();
    }
    return rows(words, from)
        .or(() -> about(words, from))
        .or(() -> count(words, from))
        .or(() -> reverse(words, from))
        .or(() -> byFirstWord(words, from));
  }

  /** Return true if it says where or when, by a word that bounds nothing. */
  boolean isPlace() {
    return rest.startsWith("in ") || rest.startsWith("for ");
  }

  private static Optional<Fragment> rows(List<Word> words, int from) {
    int first = skip(words, from, it -> it.isAny("show", "give", "me", "the"));
    int number = first + 1;
    boolean such =
        first < words.size()
            && words.get(first).isAny("top", "first", "best", "highest")
            && number < words.size()
            && skip(words, number + 1, it -> it.isAny("only", "rows", "of", "them", "please"))
                == words.size();
    return such
        ? words.get(number).number().stream()
            .filter(it -> it.signum() > 0 && it.scale() <= 0)
            .filter(it -> it.intValue() <= MOST_ROWS)
            .map(it -> new Fragment(Kind.FIRST, "", OptionalInt.of(it.intValue())))
            .findFirst()
        : Optional.empty();
  }

  private static Optional<Fragment> about(List<Word> words, int from) {
    boolean about =
        from + 2 < words.size()
            && words.get(from).isAny("what", "how")
            && words.get(from + 1).isAny("about");
    return about ? rest(Kind.REPLACE, words, from + 2) : Optional.empty();
  }

  private static Optional<Fragment> count(List<Word> words, int from) {
    boolean howMany =
        from + 1 < words.size()
            && words.get(from).isAny("how")
            && words.get(from + 1).isAny("many")
            && skip(
                    words,
                    from + 2,
                    it -> it.isAny("are", "there", "is", "that", "of", "them", "in", "total"))
                == words.size();
    return howMany
        ? Optional.of(new Fragment(Kind.COUNT, "", OptionalInt.empty()))
        : Optional.empty();
  }

  private static Optional<Fragment> reverse(List<Word> words, int from) {
    int last = words.size() - 1;
    boolean turned = last - from <= 2 && words.get(last).isOneOf(REVERSING);
    boolean round =
        last - from <= 4
            && words.get(from).isAny("the")
            && words.get(last).isAny("round", "around");
    boolean reverse = turned || round;
    return reverse
        ? Optional.of(new Fragment(Kind.REVERSE, "", OptionalInt.empty()))
        : Optional.empty();
  }

  private static Optional<Fragment> byFirstWord(List<Word> words, int from) {
    Word first = words.get(from);
    boolean more = from + 1 < words.size();
    if (first.isOneOf(ORDERING) && more) {
      return rest(Kind.ORDER, words, from);
    }
    boolean forEach = more && first.isAny("for") && words.get(from + 1).isAny("each", "every");
    if ((first.isOneOf(GROUPING) || forEach) && more) {
      return rest(Kind.GROUP, words, from);
    }
    boolean adds = first.isOneOf(ADDING) || (from > 0 && filled(words, from));
    return adds && (more || from > 0) ? rest(Kind.ADD, words, from) : Optional.empty();
  }

  /** Words like "only" and "just" ask for less of what was there, whatever follows. */
  private static boolean filled(List<Word> words, int from) {
    return words.subList(0, from).stream().anyMatch(it -> it.isAny("only", "just"));
  }

  private static Optional<Fragment> rest(Kind kind, List<Word> words, int from) {
    return Optional.of(new Fragment(kind, text(words.subList(from, words.size())), none()));
  }

  private static OptionalInt none() {
    return OptionalInt.empty();
  }

  private static String text(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      String typed = word.quoted() ? "\"" + word.text() + "\"" : word.text();
      text.append(text.isEmpty() || typed.isEmpty() ? "" : " ").append(typed);
      text.append(word.comma() ? "," : "");
    }
    return text.toString();
  }

  private static int skip(List<Word> words, int from, Predicate<Word> such) {
    return IntStream.range(Math.min(from, words.size()), words.size())
        .filter(i -> !such.test(words.get(i)))
        .findFirst()
        .orElse(words.size());
  }
}
