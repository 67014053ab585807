package dev.lakewright.text.parse;

import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.schema.NamedColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "How old", "how long", "how expensive": the column that the adjective speaks of. */
final class HowRule implements Rule {
  private static final Map<String, List<String>> ADJECTIVES =
      Map.of(
          "old", List.of("age"),
          "long", List.of("length", "duration", "millisecond", "minute"),
          "tall", List.of("height"),
          "high", List.of("height", "elevation", "altitude"),
          "heavy", List.of("weight"),
          "big", List.of("size", "area", "population"),
          "large", List.of("size", "area", "population"),
          "fast", List.of("speed"),
          "expensive", List.of("price", "cost"));

  @Override
  public void apply(Composition it) {
    for (int i = 0; i + 1 < it.words.size(); i++) {
      List<String> concepts = ADJECTIVES.getOrDefault(it.lower(i + 1), List.of());
      if (it.lower(i).equals("how") && !concepts.isEmpty()) {
        Optional<NamedColumn> column = it.concept(concepts, false);
        if (column.isPresent()) {
          it.draft.show(new Expression.Stored(column.get().ref()));
          it.use(i, i + 2);
        }
      }
    }
  }
}
