package dev.lakewright.text.mention;

import dev.lakewright.text.token.Equivalents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Other ways to write a folded text, under which it may be stored. */
final class ValueForms {
  private final Equivalents equivalents;

  ValueForms(Equivalents equivalents) {
    this.equivalents = equivalents;
  }

  /** Return the text with its last word in the singular, then in the plural. */
  static List<String> inflected(String folded, String lemma) {
    String head = folded.substring(0, folded.lastIndexOf(' ') + 1);
    List<String> forms = new ArrayList<>();
    if (!lemma.equals(folded)) {
      forms.add(head + lemma);
    }
    String plural = head + plural(lemma);
    if (lemma.length() > 2 && !plural.equals(folded)) {
      forms.add(plural);
    }
    return forms;
  }

  private static String plural(String lemma) {
    int last = lemma.length() - 1;
    boolean consonantY =
        last > 0 && lemma.charAt(last) == 'y' && "aeiou".indexOf(lemma.charAt(last - 1)) < 0;
    boolean sibilant =
        lemma.endsWith("s")
            || lemma.endsWith("x")
            || lemma.endsWith("z")
            || lemma.endsWith("ch")
            || lemma.endsWith("sh");
    return consonantY ? lemma.substring(0, last) + "ies" : lemma + (sibilant ? "es" : "s");
  }

  /**
   * Return forms that mean the same, likeliest first: peoples, codes, numbers in words.
   *
   * @param capitals true if the text was typed in capital letters
   */
  Set<String> equivalent(String folded, boolean capitals) {
    Set<String> forms =
        new LinkedHashSet<>(capitals ? equivalents.ofShort(folded) : equivalents.of(folded));
    SpelledNumber.other(folded).ifPresent(forms::add);
    return forms;
  }
}
