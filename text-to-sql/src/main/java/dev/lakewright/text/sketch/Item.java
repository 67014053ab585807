package dev.lakewright.text.sketch;

import dev.lakewright.text.form.Aggregate;
import java.util.Optional;

/**
 * Something shown, sorted by or compared, without its column.
 *
 * @param function the aggregate that is taken; of {@code ROWS} always COUNT
 */
public record Item(Optional<Aggregate> function, boolean distinct, Operand operand) {
  public static final Item COLUMN = new Item(Optional.empty(), false, Operand.COLUMN);
  public static final Item ROWS = new Item(Optional.of(Aggregate.COUNT), false, Operand.ROWS);
  public static final Item ALL = new Item(Optional.empty(), false, Operand.ALL);

  /** What an item is made of. */
  public enum Operand {
    COLUMN,
    ROWS,
    ALL
  }

  public boolean hasColumn() {
    return operand == Operand.COLUMN;
  }

  /** Return a short text that no other item has. */
  public String key() {
    String base = function.map(Aggregate::name).orElse("") + (distinct ? "!" : "");
    return switch (operand) {
      case COLUMN -> base.isEmpty() ? "c" : base + "(c)";
      case ROWS -> "rows";
      case ALL -> "*";
    };
  }
}
