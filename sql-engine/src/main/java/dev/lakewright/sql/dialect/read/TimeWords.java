package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.front.Piece;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Patterns of times in DuckDB's words: {@code YYYY-MM} of PostgreSQL, {@code %Y-%i} of MySQL,
 * {@code yyyy-MM} of Spark.
 */
final class TimeWords {
  private static final Map<String, String> POSTGRES =
      Map.ofEntries(
          Map.entry("YYYY", "%Y"),
          Map.entry("YY", "%y"),
          Map.entry("IYYY", "%G"),
          Map.entry("IW", "%V"),
          Map.entry("MM", "%m"),
          Map.entry("DD", "%d"),
          Map.entry("FMMM", "%-m"),
          Map.entry("FMDD", "%-d"),
          Map.entry("DDD", "%j"),
          Map.entry("HH24", "%H"),
          Map.entry("HH12", "%I"),
          Map.entry("HH", "%I"),
          Map.entry("MI", "%M"),
          Map.entry("SS", "%S"),
          Map.entry("AM", "%p"),
          Map.entry("PM", "%p"),
          Map.entry("Mon", "%b"),
          Map.entry("Dy", "%a"),
          Map.entry("FMMonth", "%B"),
          Map.entry("FMDay", "%A"));
  private static final Map<String, String> MYSQL =
      Map.ofEntries(
          Map.entry("%Y", "%Y"),
          Map.entry("%y", "%y"),
          Map.entry("%m", "%m"),
          Map.entry("%c", "%-m"),
          Map.entry("%d", "%d"),
          Map.entry("%e", "%-d"),
          Map.entry("%j", "%j"),
          Map.entry("%H", "%H"),
          Map.entry("%k", "%-H"),
          Map.entry("%h", "%I"),
          Map.entry("%I", "%I"),
          Map.entry("%l", "%-I"),
          Map.entry("%i", "%M"),
          Map.entry("%s", "%S"),
          Map.entry("%S", "%S"),
          Map.entry("%p", "%p"),
          Map.entry("%M", "%B"),
          Map.entry("%b", "%b"),
          Map.entry("%W", "%A"),
          Map.entry("%a", "%a"),
          Map.entry("%f", "%f"),
          Map.entry("%T", "%H:%M:%S"),
          Map.entry("%r", "%I:%M:%S %p"),
          Map.entry("%%", "%%"));
  private static final Map<String, String> SPARK =
      Map.ofEntries(
          Map.entry("yyyy", "%Y"),
          Map.entry("yy", "%y"),
          Map.entry("MMMM", "%B"),
          Map.entry("MMM", "%b"),
          Map.entry("MM", "%m"),
          Map.entry("M", "%-m"),
          Map.entry("dd", "%d"),
          Map.entry("d", "%-d"),
          Map.entry("DDD", "%j"),
          Map.entry("HH", "%H"),
          Map.entry("H", "%-H"),
          Map.entry("hh", "%I"),
          Map.entry("h", "%-I"),
          Map.entry("mm", "%M"),
          Map.entry("ss", "%S"),
          Map.entry("a", "%p"),
          Map.entry("EEEE", "%A"),
          Map.entry("EEE", "%a"),
          Map.entry("EE", "%a"),
          Map.entry("E", "%a"));
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("year", "year"),
          Map.entry("yyyy", "year"),
          Map.entry("yy", "year"),
          Map.entry("quarter", "quarter"),
          Map.entry("month", "month"),
          Map.entry("mon", "month"),
          Map.entry("mm", "month"),
          Map.entry("week", "week"));

  private final Map<String, String> words;
  private final List<String> longestFirst;

  private TimeWords(Map<String, String> words) {
    this.words = words;
    this.longestFirst =
        words.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  static TimeWords of(Tongue tongue) {
    return new TimeWords(
        switch (tongue) {
          case POSTGRES -> POSTGRES;
          case MYSQL -> MYSQL;
          case SPARK -> SPARK;
        });
  }

  /** Write a pattern in DuckDB's words. */
  String pattern(String pattern, Piece literal) {
    StringBuilder written = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int from = at;
      Optional<String> word =
          longestFirst.stream().filter(it -> pattern.startsWith(it, from)).findFirst();
      char c = pattern.charAt(at);
      if ((word.isEmpty() && !isLiteral(c)) || pattern.startsWith("SSSS", from)) {
        throw Unreadable.form("the pattern " + pattern, literal);
      }
      written.append(word.map(words::get).orElse(String.valueOf(c)));
      at += word.map(String::length).orElse(1);
    }
    return written.toString();
  }

  /** Where words begin with a percent sign, letters are themselves. */
  private boolean isLiteral(char c) {
    boolean signs = words.containsKey("%Y");
    return c != '%' && c != '"' && c != '\'' && (signs || !Character.isLetterOrDigit(c));
  }

  /** Return the unit that Spark's {@code trunc} names. */
  static String unit(String word, Piece literal) {
    return Optional.ofNullable(UNITS.get(word.toLowerCase(Locale.ROOT)))
        .orElseThrow(() -> Unreadable.form("the unit " + word, literal));
  }
}
