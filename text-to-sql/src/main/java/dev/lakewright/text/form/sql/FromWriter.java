package dev.lakewright.text.form.sql;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.schema.JoinPlan;
import dev.lakewright.text.form.schema.Kinds;
import dev.lakewright.text.form.schema.SchemaNames;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the tables of FROM with their joins. */
final class FromWriter {
  private final Columns columns;
  private final SchemaNames tables;

  FromWriter(Columns columns, SchemaNames tables) {
    this.columns = columns;
    this.tables = tables;
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
    Optional<TypeKind> left = tables.kind(link.left());
    Optional<TypeKind> right = tables.kind(link.right());
    return ExpressionWriter.cast(columns.name(link.left()), Kinds.cast(left, right, false))
        + " = "
        + ExpressionWriter.cast(columns.name(link.right()), Kinds.cast(right, left, false));
  }
}
