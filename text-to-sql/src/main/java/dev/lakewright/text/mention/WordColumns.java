package dev.lakewright.text.mention;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.value.ValueIndex;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells text columns that hold words from those that hold figures, by the values that an index has
 * of them. Safe for use by several threads.
 */
final class WordColumns {
  private static final int SAMPLE = 32;
  private static final Pattern FIGURE = Pattern.compile("\\s*[-+]?\\p{Sc}?[0-9]*[.,]?[0-9].*");
  private static final Pattern LETTERS_OR_GAPS = Pattern.compile(".*(\\p{L}{2}|[0-9]-[0-9]).*");

  private final ValueIndex values;
  private final Map<ColumnRef, Boolean> known = new ConcurrentHashMap<>();

  WordColumns(ValueIndex values) {
    this.values = values;
  }

  /** Return true if values of the column are known, and none of the first of them is a figure. */
  boolean holds(NamedColumn column) {
    return column.kind() == TypeKind.TEXT && known.computeIfAbsent(column.ref(), this::read);
  }

  private boolean read(ColumnRef column) {
    List<String> first = values.first(column, SAMPLE);
    return !first.isEmpty() && first.stream().noneMatch(WordColumns::isFigure);
  }

  private static boolean isFigure(String value) {
    return FIGURE.matcher(value).matches() && !LETTERS_OR_GAPS.matcher(value).matches();
  }
}
