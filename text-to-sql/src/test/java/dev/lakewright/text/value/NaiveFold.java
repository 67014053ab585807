package dev.lakewright.text.value;

import java.text.Normalizer;
import java.util.Locale;

/** What {@link TextFold} has to give, written by regular expressions. */
final class NaiveFold {
  private NaiveFold() {}

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
