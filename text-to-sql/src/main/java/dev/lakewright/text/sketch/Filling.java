package dev.lakewright.text.sketch;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import java.util.List;
import java.util.Optional;

/**
 * What fills a slot; each role uses its own parts.
 *
 * @param operator of {@code CONDITION} and {@code BOUND}
 * @param literals the constants of conditions, bounds, ranges and limits; of {@code PATTERN} its
 *     pattern
 */
public record Filling(
    Optional<ColumnRef> column,
    Optional<TableName> table,
    Optional<Operator> operator,
    List<Literal> literals) {
  public Filling {
    literals = List.copyOf(literals);
  }

  public static Filling column(ColumnRef column) {
    return new Filling(Optional.of(column), Optional.empty(), Optional.empty(), List.of());
  }

  public static Filling table(TableName table) {
    return new Filling(Optional.empty(), Optional.of(table), Optional.empty(), List.of());
  }

  public static Filling literal(Literal literal) {
    return new Filling(Optional.empty(), Optional.empty(), Optional.empty(), List.of(literal));
  }

  public static Filling bound(Operator operator, Literal literal) {
    return new Filling(Optional.empty(), Optional.empty(), Optional.of(operator), List.of(literal));
  }

  public static Filling condition(ColumnRef column, Operator operator, Literal literal) {
    return new Filling(
        Optional.of(column), Optional.empty(), Optional.of(operator), List.of(literal));
  }

  public static Filling constants(ColumnRef column, List<Literal> literals) {
    return new Filling(Optional.of(column), Optional.empty(), Optional.empty(), literals);
  }
}
