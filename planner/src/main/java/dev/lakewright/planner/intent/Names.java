package dev.lakewright.planner.intent;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ties words to names of tables and columns: letter case, separators and plurals aside. */
final class Names {
  private static final Pattern SPACE = Pattern.compile("[\\s,]+");
  private static final Pattern LIST = Pattern.compile("\\s*(?:,|\\band\\b|&)\\s*");

  private Names() {}

  static String fold(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    if (plain.endsWith("ies") && plain.length() > 4) {
      return plain.substring(0, plain.length() - 3) + "y";
    }
    boolean plural = plain.endsWith("s") && !plain.endsWith("ss") && plain.length() > 3;
    return plural ? plain.substring(0, plain.length() - 1) : plain;
  }

  static List<String> list(String words) {
    return Arrays.stream(LIST.split(words.strip())).filter(it -> !it.isBlank()).toList();
  }

  static List<String> words(String text) {
    return Arrays.stream(SPACE.split(text.strip())).filter(it -> !it.isBlank()).toList();
  }

  static List<TableName> tables(List<TableName> known, String words) {
    String wanted = fold(words);
    return known.stream().filter(it -> fold(it.name()).equals(wanted)).toList();
  }

  /** Return the columns that the words may mean: an equal name, or else all that hold the words. */
  static List<Column> columns(List<Column> known, String words) {
    String wanted = fold(words);
    List<Column> equal = known.stream().filter(it -> fold(it.name()).equals(wanted)).toList();
    if (!equal.isEmpty() || wanted.length() < 3) {
      return equal;
    }
    List<Column> holding = new ArrayList<>();
    for (Column column : known) {
      if (fold(column.name()).contains(wanted)) {
        holding.add(column);
      }
    }
    return holding;
  }

  /** Return a word as the name of a step, a file or a plan part. */
  static String slug(String text, String between) {
    String plain =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", between).replaceAll("^[^a-z]+", "");
    return plain.endsWith(between) ? plain.substring(0, plain.length() - between.length()) : plain;
  }
}
