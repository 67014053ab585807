package dev.lakewright.text.value;

import dev.lakewright.core.lake.ColumnRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stored values of text columns by their folded text. Immutable. */
public final class ValueIndex {
  private static final int LONGEST = 80;

  private final Map<ColumnRef, List<String>> values;
  private final Map<String, List<ValueHit>> byText = new HashMap<>();
  private final int longest;

  public ValueIndex(Map<ColumnRef, List<String>> values) {
    this.values = new LinkedHashMap<>(values);
    int words = 0;
    for (Map.Entry<ColumnRef, List<String>> entry : values.entrySet()) {
      for (String value : entry.getValue()) {
        if (value.length() <= LONGEST) {
          String text = TextFold.fold(value);
          byText
              .computeIfAbsent(text, key -> new ArrayList<>(1))
              .add(new ValueHit(entry.getKey(), value));
          words = Math.max(words, text.split(" ").length);
        }
      }
    }
    byText.remove("");
    this.longest = Math.min(words, 12);
  }

  Map<ColumnRef, List<String>> values() {
    return values;
  }

  /** Return the values whose folded text is that of {@code folded}, in column order. */
  public List<ValueHit> find(String folded) {
    return byText.getOrDefault(folded, List.of());
  }

  /** Return how many values of a column are known. */
  public int distinct(ColumnRef column) {
    return values.getOrDefault(column, List.of()).size();
  }

  /** Return the most words that a value has, at most 12. */
  public int longestInWords() {
    return longest;
  }
}
