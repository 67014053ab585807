package dev.lakewright.text.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text for comparison: no case, no accents, no punctuation, single spaces. */
public final class TextFold {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TextFold() {}

  public static String fold(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    String plain =
        ascii
            ? text
            : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
