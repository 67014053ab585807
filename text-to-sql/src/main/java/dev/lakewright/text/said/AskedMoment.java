package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.List;

/** "When was …" asks for a date, a time or a year. */
final class AskedMoment implements Saying {
  private final boolean asked;
  private final SchemaIndex schema;

  AskedMoment(List<Word> words, SchemaIndex schema) {
    this.asked = !words.isEmpty() && words.get(0).isAny("when");
    this.schema = schema;
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return !asked || query.select().stream().anyMatch(this::isMoment);
  }

  private boolean isMoment(Expression shown) {
    if (shown instanceof Expression.Aggregated it) {
      return it.operand().map(this::isMoment).orElse(false);
    }
    return !(shown instanceof Expression.Stored stored)
        || schema.column(stored.field().ref()).filter(NamedColumn::isOfTime).isPresent();
  }
}
