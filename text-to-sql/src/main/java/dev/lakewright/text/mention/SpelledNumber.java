package dev.lakewright.text.mention;

import java.util.List;
import java.util.Optional;

/** Numbers below 1,000 in English words and in digits. */
final class SpelledNumber {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final int MOST_WORDS = 5;

  private SpelledNumber() {}

  /** Return digits for words, or words for digits; empty where the text is no such number. */
  static Optional<String> other(String folded) {
    boolean digits = !folded.isEmpty() && folded.length() <= 3;
    for (int i = 0; i < folded.length() && digits; i++) {
      digits = folded.charAt(i) >= '0' && folded.charAt(i) <= '9';
    }
    return digits ? Optional.of(words(Integer.parseInt(folded))) : digits(folded);
  }

  private static String words(int number) {
    if (number < SMALL.size()) {
      return SMALL.get(number);
    }
    String rest =
        number % (number < 100 ? 10 : 100) == 0
            ? ""
            : " " + words(number % (number < 100 ? 10 : 100));
    return (number < 100 ? TENS.get(number / 10) : SMALL.get(number / 100) + " hundred") + rest;
  }

  private static Optional<String> digits(String folded) {
    String[] words = folded.split(" ", -1);
    int sum = 0;
    for (int i = 0; i < words.length && words.length <= MOST_WORDS; i++) {
      int small = SMALL.indexOf(words[i]);
      int tens = words[i].isEmpty() ? -1 : TENS.indexOf(words[i]);
      sum =
          words[i].equals("hundred")
              ? 100 * sum
              : sum + (small < 0 ? 10 * Math.max(0, tens) : small);
    }
    return sum < 1000 && words(sum).equals(folded.replace(" and ", " "))
        ? Optional.of(String.valueOf(sum))
        : Optional.empty();
  }
}
