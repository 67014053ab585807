package dev.lakewright.text.candidate;

import java.util.List;
import java.util.OptionalInt;

/** Months by their English names, whole or by three letters. */
final class MonthNames {
  private static final List<String> NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int LETTERS = 3;

  private MonthNames() {}

  /** Return the month's number from 1; empty where a word, in lower case, is no month. */
  static OptionalInt number(String word) {
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      if (name.equals(word) || name.substring(0, LETTERS).equals(word)) {
        return OptionalInt.of(i + 1);
      }
    }
    return word.equals("sept") ? OptionalInt.of(9) : OptionalInt.empty();
  }
}
