package dev.lakewright.text.token;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ways to write the same value: a country and its people, a state and its letters. Immutable. */
public final class Equivalents {
  private final Map<String, Set<String>> others = new HashMap<>();

  private Equivalents() {}

  /** Read what is shipped beside this class. */
  public static Equivalents load() {
    Equivalents equivalents = new Equivalents();
    for (List<String> line : WordList.read("equivalents.txt")) {
      List<String> forms = List.of(String.join(" ", line).split(", *"));
      for (String form : forms) {
        Set<String> own = equivalents.others.computeIfAbsent(form, key -> new LinkedHashSet<>());
        own.addAll(forms);
        own.remove(form);
      }
    }
    return equivalents;
  }

  /**
   * Return other ways to write a value, likeliest first; none where there are none. A short form is
   * never taken apart: letters stand for too much.
   *
   * @param folded in lower case without marks
   */
  public Set<String> of(String folded) {
    return folded.length() <= 2 ? Set.of() : ofShort(folded);
  }

  /** Return the same for letters that were typed as such a form: "US", not "us". */
  public Set<String> ofShort(String folded) {
    return others.getOrDefault(folded, Set.of());
  }
}
