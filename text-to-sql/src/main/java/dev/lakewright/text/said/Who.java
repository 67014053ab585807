package dev.lakewright.text.said;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.SchemaIndex;

/** "Who" is answered by a name, or by what stands for somebody, not by figures alone. */
final class Who implements Saying {
  private final boolean asked;
  private final SchemaIndex schema;

  Who(LinkedQuestion question, SchemaIndex schema) {
    this.asked = question.words().get(0).isAny("who");
    this.schema = schema;
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return !asked || query.select().isEmpty() || query.select().stream().anyMatch(this::tells);
  }

  private boolean tells(Expression shown) {
    return shown instanceof Expression.All
        || (shown instanceof Expression.Stored it
            && schema
                .column(it.field().ref())
                .filter(column -> column.kind() == TypeKind.TEXT || column.key())
                .isPresent());
  }
}
