package dev.lakewright.text.mention;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.value.TextFold;
import dev.lakewright.text.value.ValueHit;
import dev.lakewright.text.value.ValueIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that tell one value of a column from all its others, as {@code urgent} does {@code
 * 1-URGENT} where no other priority holds it. Of columns with few values only: names and titles
 * share words by chance. Immutable.
 */
final class ValueParts {
  private static final int FEW_VALUES = 40;
  private static final int MOST_COLUMNS = 200;
  private static final int SHORTEST = 3;
  private static final int MOST_PARTS = 6;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}]+");

  private final Map<String, List<ValueHit>> hits = new HashMap<>();

  /**
   * Read the values.
   *
   * @param ofSchema words of names of tables and columns, which tell nothing
   */
  ValueParts(ValueIndex values, Lexicon lexicon, Set<String> ofSchema) {
    values.columns().stream()
        .filter(it -> values.distinct(it) > 1 && values.distinct(it) <= FEW_VALUES)
        .limit(MOST_COLUMNS)
        .forEach(
            column ->
                parts(values, column)
                    .forEach(
                        (part, holding) -> {
                          boolean tells =
                              holding.size() == 1
                                  && part.length() >= SHORTEST
                                  && !lexicon.isStopword(part)
                                  && !ofSchema.contains(lexicon.lemma(part));
                          if (tells) {
                            hits.computeIfAbsent(part, key -> new ArrayList<>())
                                .add(new ValueHit(column, holding.get(0)));
                          }
                        }));
  }

  private static Map<String, List<String>> parts(ValueIndex values, ColumnRef column) {
    Map<String, List<String>> holding = new LinkedHashMap<>();
    for (String value : values.first(column, FEW_VALUES)) {
      List<String> parts = List.of(GAP.split(TextFold.fold(value)));
      if (parts.size() > 1 && parts.size() <= MOST_PARTS) {
        new HashSet<>(parts)
            .forEach(it -> holding.computeIfAbsent(it, key -> new ArrayList<>()).add(value));
      }
    }
    return holding;
  }

  /** Return the values that a word tells, in the order of columns. */
  List<ValueHit> find(String folded) {
    return hits.getOrDefault(folded, List.of());
  }
}
