package dev.lakewright.text.token;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a question into words. Immutable. */
public final class Tokenizer {
  private static final String QUOTED_OR_DATE =
      "\"([^\"]{1,200})\"|“([^”]{1,200})”|(?<![\\p{L}\\p{N}])'([^']{1,200})'(?![\\p{L}\\p{N}])"
          + "|[0-9]{4}-[0-9]{2}-[0-9]{2}|";
  private static final String WORD_OR_SIGN =
      "|[\\p{L}\\p{N}]+(?:['’&/.+-][\\p{L}\\p{N}]+)*+|[<>]=?|=|[$€£]";
  private static final Map<String, Integer> SPELLED =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("fifty", 50),
          Map.entry("hundred", 100),
          Map.entry("thousand", 1000),
          Map.entry("once", 1),
          Map.entry("twice", 2));

  /** Words beyond which a question is not read; keeps the work bounded. */
  private static final int MOST_WORDS = 120;

  private static final String QUOTES = "\"”'";
  private static final String COMMAS = ",;";

  private final Lexicon lexicon;
  private final NumberStyle numbers;
  private final Pattern token;

  /** Make a tokenizer that reads numbers as they are written in English. */
  public Tokenizer(Lexicon lexicon) {
    this(lexicon, NumberStyle.ENGLISH);
  }

  public Tokenizer(Lexicon lexicon, NumberStyle numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.token = Pattern.compile(QUOTED_OR_DATE + numbers.pattern() + WORD_OR_SIGN);
  }

  public List<Word> words(String question) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = token.matcher(question);
    while (matcher.find() && words.size() < MOST_WORDS) {
      words.add(word(matcher, hasComma(question, matcher.end())));
    }
    return words;
  }

  /** A comma right after a word, or after the quote that ends it. */
  private static boolean hasComma(String question, int end) {
    int at = end < question.length() && QUOTES.indexOf(question.charAt(end)) >= 0 ? end + 1 : end;
    at = at < question.length() && question.charAt(at) == ' ' ? at + 1 : at;
    return at < question.length() && COMMAS.indexOf(question.charAt(at)) >= 0;
  }

  private Word word(Matcher matcher, boolean comma) {
    for (int group = 1; group <= 3; group++) {
      if (matcher.group(group) != null) {
        String text = matcher.group(group);
        String lower = text.toLowerCase(Locale.ROOT);
        return new Word(text, lower, lower, matcher.start(group), true, comma, number(lower));
      }
    }
    String text = numbers.isoDate(matcher.group());
    String lower = text.toLowerCase(Locale.ROOT);
    return new Word(
        text, lower, lexicon.lemma(lower), matcher.start(), false, comma, number(lower));
  }

  private Optional<BigDecimal> number(String lower) {
    Integer spelled = SPELLED.get(lower);
    if (spelled != null) {
      return Optional.of(BigDecimal.valueOf(spelled));
    }
    String digits = numbers.plain(lower);
    boolean numeric = digits.matches("[0-9]{1,18}(\\.[0-9]{1,9})?");
    return numeric ? Optional.of(new BigDecimal(digits)) : Optional.empty();
  }
}
