package dev.lakewright.text.form.sql;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Link;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the tables of FROM with their joins. */
final class FromWriter {
  private final Columns columns;

  FromWriter(Columns columns) {
    this.columns = columns;
  }

  String write(JoinPlan plan) {
    StringBuilder from = new StringBuilder(columns.declared(plan.first()));
    for (JoinPlan.Step step : plan.steps()) {
      from.append(step.on().isEmpty() ? " CROSS JOIN " : " JOIN ");
      from.append(columns.declared(step.source()));
      if (!step.on().isEmpty()) {
        from.append(
            step.on().stream().map(this::on).collect(Collectors.joining(" AND ", " ON ", "")));
      }
    }
    return from.toString();
  }

  private String on(Link link) {
    String left = columns.name(link.left());
    String right = columns.name(link.right());
    return isMixed(link)
        ? ExpressionWriter.asText(left) + " = " + ExpressionWriter.asText(right)
        : left + " = " + right;
  }

  /** Return whether text meets numbers, so that both are compared as text. */
  private boolean isMixed(Link link) {
    Optional<TypeKind> left = columns.kind(link.left());
    Optional<TypeKind> right = columns.kind(link.right());
    return left.isPresent()
        && right.isPresent()
        && left.get() != right.get()
        && !(left.get().isNumber() && right.get().isNumber());
  }
}
