package dev.lakewright.check.inquiry;

import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.function.Function;

/**
 * Asks for figures of one relation.
 *
 * @param fromPart true if figures of a part of the rows will do, where there is no time for all
 */
public record Ask(Relation over, List<String> expressions, boolean fromPart) {
  public Ask(Relation over, List<String> expressions) {
    this(over, expressions, false);
  }

  public Ask {
    expressions = List.copyOf(expressions);
  }

  public static Ask of(Relation over, String... expressions) {
    return new Ask(over, List.of(expressions));
  }

  /** Return the same, for whom a part of the rows will do. */
  public Ask orOfPart() {
    return new Ask(over, expressions, over.stored());
  }

  /** Return the query that shows these figures and no others, as evidence. */
  public SqlText sql() {
    return new SqlText("SELECT " + String.join(", ", expressions) + " FROM " + over.sql());
  }

  public Inquiry then(Function<Figures, Inquiry> next) {
    return new Inquiry.Measured(
        expressions.stream().map(it -> new Measure(over, it, fromPart)).toList(), next);
  }
}
