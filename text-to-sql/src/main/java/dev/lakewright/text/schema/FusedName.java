package dev.lakewright.text.schema;

import dev.lakewright.text.token.Abbreviation;
import dev.lakewright.text.token.CommonWords;
import dev.lakewright.text.token.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes words that a name runs together apart, such as {@code totalprice}: into the fewest, longest
 * and commonest English words, one of which may be a short form. What is a word itself stays whole,
 * and so does what is not English throughout.
 */
final class FusedName {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 40;
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_SHORT_FORM = 4;
  private static final int MOST_PIECES = 4;
  private static final Set<String> ENDINGS =
      Set.of("able", "ship", "less", "ness", "like", "wise", "hood", "ward", "full", "some");

  /** Words of three letters that name nothing. */
  private static final Set<String> SMALL =
      Set.of(
          "and", "are", "but", "can", "did", "for", "get", "got", "had", "has", "her", "him", "his",
          "how", "its", "nor", "not", "our", "she", "the", "too", "was", "who", "why", "yet",
          "you");

  /** Costs of pieces; the least sum wins. */
  private static final int WORD = 10;

  private static final int SHORT_FORM = 12;
  private static final int GUESSED = 20;

  private final Lexicon lexicon;
  private final CommonWords common;
  private final Set<String> known;

  /**
   * Make it.
   *
   * @param known words of the lake's tables
   */
  FusedName(Lexicon lexicon, Set<String> known) {
    this.lexicon = lexicon;
    this.common = lexicon.common();
    this.known = known;
  }

  /**
   * The cheapest way to write the letters so far.
   *
   * @param guesses pieces that are short forms by their looks alone
   */
  private record Way(int cost, int guesses, List<String> pieces) {
    Way with(String piece, int more, boolean guess) {
      List<String> all = new ArrayList<>(pieces);
      all.add(piece);
      return new Way(cost + more, guesses + (guess ? 1 : 0), all);
    }
  }

  /** Return true for a word, a short form, or a word of the lake, which stay whole. */
  boolean isWord(String part) {
    return common.contains(part)
        || common.contains(lexicon.lemma(part))
        || known.contains(part)
        || isShortForm(part);
  }

  private boolean isShortForm(String part) {
    return !lexicon.expand(part).equals(List.of(part));
  }

  /** Return the pieces of a part of a name, in lower case; the part alone where it has none. */
  List<String> pieces(String part) {
    boolean fits = part.length() >= SHORTEST && part.length() <= LONGEST;
    if (!fits || isWord(part) || !part.chars().allMatch(it -> it >= 'a' && it <= 'z')) {
      return List.of(part);
    }
    return best(part).pieces();
  }

  private Way best(String part) {
    Way whole = new Way(0, 0, List.of(part));
    List<List<Way>> ways = new ArrayList<>();
    ways.add(List.of(new Way(0, 0, List.of())));
    for (int end = 1; end <= part.length(); end++) {
      ways.add(upTo(end, part, ways));
    }
    return ways.get(part.length()).stream()
        .filter(it -> it.pieces().size() > 1)
        .filter(it -> it.guesses() == 0 || it.pieces().size() == 2)
        .min((a, b) -> Integer.compare(a.cost(), b.cost()))
        .orElse(whole);
  }

  /** The cheapest way without and the cheapest with a guess. */
  private List<Way> upTo(int end, String part, List<List<Way>> ways) {
    List<Way> all = new ArrayList<>();
    for (int start = 0; start < end; start++) {
      String piece = part.substring(start, end);
      boolean last = end == part.length();
      for (Way before : ways.get(start)) {
        int cost = cost(piece, start > 0, last);
        boolean room = before.pieces().size() < MOST_PIECES;
        if (room && cost > 0) {
          all.add(before.with(piece, cost, false));
        } else if (room && before.guesses() == 0 && mayGuess(piece, part, start)) {
          all.add(before.with(piece, GUESSED, true));
        }
      }
    }
    all.sort((a, b) -> Integer.compare(a.cost(), b.cost()));
    List<Way> kept = new ArrayList<>();
    all.stream().filter(it -> it.guesses() == 0).findFirst().ifPresent(kept::add);
    all.stream().filter(it -> it.guesses() > 0).findFirst().ifPresent(kept::add);
    return kept;
  }

  /** Return what a word costs; 0 for what is none. */
  private int cost(String piece, boolean inner, boolean last) {
    if (piece.equals("of") && inner && !last) {
      return SHORT_FORM;
    }
    if (piece.length() < SHORTEST_PIECE || (last && ENDINGS.contains(piece))) {
      return 0;
    }
    if (known.contains(piece)) {
      return WORD;
    }
    if (isShortForm(piece)) {
      return SHORT_FORM;
    }
    int tier = common.tier(piece);
    boolean lengthy = piece.length() >= SHORTEST_PIECE + tier - 1;
    return tier == CommonWords.UNKNOWN || !lengthy || SMALL.contains(piece)
        ? 0
        : WORD + 2 * (tier - 1) + Math.max(0, 5 - piece.length());
  }

  /**
   * A short form has few letters: consonants, or the start of a word. Beside a word of three
   * letters it has to be the start of one of the lake's own words.
   */
  private boolean mayGuess(String piece, String part, int start) {
    boolean edge = start == 0 || start + piece.length() == part.length();
    if (!edge || piece.length() < SHORTEST_PIECE || piece.length() > LONGEST_SHORT_FORM) {
      return false;
    }
    boolean own =
        known.stream().anyMatch(it -> it.length() > piece.length() + 1 && it.startsWith(piece));
    boolean rest = part.length() - piece.length() > SHORTEST_PIECE;
    return own || (rest && (Abbreviation.hasNoVowel(piece) || common.isStart(piece)));
  }
}
