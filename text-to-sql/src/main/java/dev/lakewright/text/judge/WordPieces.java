package dev.lakewright.text.judge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits text into the word pieces of BERT's uncased vocabulary (Devlin et al., NAACL 2019):
 * without case and accents, at spaces and punctuation, and each word into the longest pieces known.
 * Names of special pieces in a text are text like any other. Immutable.
 */
final class WordPieces {
  static final int CLASS = 101;
  static final int SEPARATOR = 102;

  private static final int UNKNOWN = 100;
  private static final int LONGEST_WORD = 100;
  private static final String INNER = "##";

  private final Map<String, Integer> places;

  /**
   * Make a splitter.
   *
   * @param vocabulary all pieces, in the order of their numbers
   */
  WordPieces(List<String> vocabulary) {
    this.places = new HashMap<>(2 * vocabulary.size());
    for (String piece : vocabulary) {
      places.put(piece, places.size());
    }
  }

  /** Return the numbers of a text's pieces, at most so many. */
  List<Integer> of(String text, int most) {
    List<Integer> pieces = new ArrayList<>();
    for (String word : words(text)) {
      if (pieces.size() >= most) {
        break;
      }
      pieces.addAll(pieces(word));
    }
    return pieces.subList(0, Math.min(most, pieces.size()));
  }

  private List<Integer> pieces(String word) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return List.of(UNKNOWN);
    }
    List<Integer> pieces = new ArrayList<>();
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      while (end > start && !places.containsKey(piece(word, start, end))) {
        end = word.offsetByCodePoints(end, -1);
      }
      if (end == start) {
        return List.of(UNKNOWN);
      }
      pieces.add(places.getOrDefault(piece(word, start, end), UNKNOWN));
      start = end;
    }
    return pieces;
  }

  private static String piece(String word, int start, int end) {
    return (start == 0 ? "" : INNER) + word.substring(start, end);
  }

  private static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain.codePoints().forEach(it -> add(it, word, words));
    end(word, words);
    return words;
  }

  private static void add(int character, StringBuilder word, List<String> words) {
    if (isSpace(character)) {
      end(word, words);
    } else if (isPunctuation(character) || isIdeograph(character)) {
      end(word, words);
      words.add(Character.toString(character));
    } else if (!isDropped(character)) {
      word.appendCodePoint(character);
    }
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.getType(character) == Character.SPACE_SEPARATOR;
  }

  private static boolean isDropped(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.NON_SPACING_MARK ->
          true;
      default -> character == 0xfffd;
    };
  }

  private static boolean isPunctuation(int character) {
    boolean ascii = character < 128 && character > ' ' && !Character.isLetterOrDigit(character);
    return ascii
        || switch (Character.getType(character)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  /** Chinese characters are words each; those of Japanese kana and Korean are not. */
  private static boolean isIdeograph(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
        && Character.isLetter(character);
  }
}
