package dev.lakewright.text.said;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.util.List;
import java.util.Set;

/** "Which invoice" is answered by what tells invoices apart, not by a figure of one. */
final class NamedThing implements Saying {
  private final List<NamedTable> things;

  NamedThing(LinkedQuestion question) {
    Set<TableName> names = names(question);
    this.things = question.tables().stream().filter(it -> names.contains(it.name())).toList();
  }

  private static Set<TableName> names(LinkedQuestion question) {
    boolean asked = question.size() > 1 && question.words().get(0).isAny("which");
    return asked ? new Heading(question).plain().at(1) : Set.of();
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return things.stream().noneMatch(it -> isOf(query, it))
        || query.select().stream().anyMatch(this::tellsApart);
  }

  private static boolean isOf(Query query, NamedTable thing) {
    return query.sources().stream().anyMatch(it -> it.table().equals(thing.name()));
  }

  private boolean tellsApart(Expression shown) {
    return shown instanceof Expression.All
        || (shown instanceof Expression.Stored it
            && things.stream()
                .flatMap(thing -> thing.columns().stream())
                .anyMatch(column -> column.ref().equals(it.field().ref()) && tellsApart(column)));
  }

  private static boolean tellsApart(NamedColumn column) {
    return column.key() || column.kind() == TypeKind.TEXT;
  }
}
