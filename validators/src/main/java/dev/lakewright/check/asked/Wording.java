package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.Subject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question in words.
 *
 * @param text in lower case
 * @param stems of its words
 */
record Wording(String text, Set<String> stems) {
  private static final Pattern SPACE = Pattern.compile("[\\s;]+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,-])[0-9]{1,3}(?:,[0-9]{3})+(?![\\p{L}\\p{N}])"
              + "|(?<![\\p{L}\\p{N}.,-])[0-9]{1,15}(?:\\.[0-9]{1,9})?(?![\\p{L}\\p{N}-])");
  private static final Pattern QUOTED =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:\"([^\"]{1,80})\"|'([^']{1,80})'|“([^”]{1,80})”)");

  private static final Map<String, String> NUMERALS =
      Map.of(
          "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "seven", "7", "eight",
          "8", "nine", "9", "ten", "10");

  Wording {
    stems = Set.copyOf(stems);
  }

  /** Return the question; nothing where the user typed the statement itself. */
  static Optional<Wording> of(Subject subject) {
    String question = subject.request().question();
    String sql = subject.request().query().sql().value();
    boolean typed = plain(question).equals(plain(sql)) || !question.strip().contains(" ");
    return subject.outermost() && !typed ? Optional.of(of(question)) : Optional.empty();
  }

  static Wording of(String question) {
    String lower = question.toLowerCase(Locale.ROOT).replace('’', '\'');
    return new Wording(lower, stems(lower));
  }

  private static String plain(String sql) {
    return SPACE.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  static Set<String> stems(String text) {
    return Arrays.stream(NO_WORD.split(text, -1))
        .filter(it -> !it.isEmpty())
        .map(Wording::stem)
        .collect(Collectors.toSet());
  }

  /** Return the word without the ending of a plural. */
  static String stem(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  boolean says(Pattern words) {
    return words.matcher(text).find();
  }

  /** Return its numbers, those in words up to ten as digits. */
  Set<String> numbers() {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher digits = NUMBER.matcher(text);
    while (digits.find()) {
      numbers.add(digits.group().replace(",", ""));
    }
    for (String word : NO_WORD.split(text, -1)) {
      Optional.ofNullable(NUMERALS.get(word)).ifPresent(numbers::add);
    }
    return numbers;
  }

  /** Return what stands in quotes. */
  List<String> quoted() {
    return QUOTED
        .matcher(text)
        .results()
        .map(it -> it.group().substring(1, it.group().length() - 1).strip())
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
