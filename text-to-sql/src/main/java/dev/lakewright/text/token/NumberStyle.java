package dev.lakewright.text.token;

import java.util.Optional;

/**
 * How numbers and dates are written.
 *
 * @param group between groups of three digits
 * @param decimal before the fraction
 * @param date between day, month and year, in this order; empty where such a date is not read
 */
public record NumberStyle(char group, char decimal, Optional<Character> date) {
  public static final NumberStyle ENGLISH = new NumberStyle(',', '.', Optional.empty());

  /** Return a regular expression of a number or of a date with the day first. */
  String pattern() {
    String fraction =
        decimal == '.' ? "\\.[0-9]+" : quoted(decimal) + "[0-9]+|\\.[0-9]{1,2}(?![0-9.])";
    return date.map(it -> "(?:" + datePattern(it) + ")|").orElse("")
        + ("[0-9]{1,3}(?:" + quoted(group) + "[0-9]{3})++(?:" + quoted(decimal) + "[0-9]+)?|")
        + ("[0-9]+(?:" + fraction + ")?%?(?![\\p{L}\\p{N}])");
  }

  private static String datePattern(char separator) {
    String between = quoted(separator);
    return "(?:0?[1-9]|[12][0-9]|3[01])" + between + "(?:0?[1-9]|1[0-2])" + between + "[0-9]{4}";
  }

  private static String quoted(char it) {
    return "\\" + it;
  }

  /** Return a date as {@code 2012-12-31}; any other text as it stands. */
  String isoDate(String text) {
    if (date.isEmpty() || !text.matches(datePattern(date.get()))) {
      return text;
    }
    String[] parts = text.split(quoted(date.get()));
    return parts[2] + "-" + padded(parts[1]) + "-" + padded(parts[0]);
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** Return a number with a point before its fraction, without groups and percent signs. */
  String plain(String number) {
    boolean point = decimal != '.' && number.matches("[0-9]+\\.[0-9]{1,2}%?");
    String ungrouped = point ? number : number.replace(String.valueOf(group), "");
    return ungrouped.replace(decimal, '.').replace("%", "");
  }
}
