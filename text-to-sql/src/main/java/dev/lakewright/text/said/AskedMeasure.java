package dev.lakewright.text.said;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.List;

/** "How long is the longest track" asks for a length, not for the track's name. */
final class AskedMeasure implements Saying {
  private final boolean asked;
  private final SchemaIndex schema;

  AskedMeasure(List<Word> words, SchemaIndex schema) {
    this.asked = words.size() > 2 && words.get(0).isAny("how") && !words.get(1).isAny("do", "did");
    this.schema = schema;
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return !asked || query.select().stream().anyMatch(this::measures);
  }

  private boolean measures(Expression shown) {
    return !(shown instanceof Expression.Stored it)
        || schema
            .column(it.field().ref())
            .filter(column -> column.kind() != TypeKind.TEXT && !column.key())
            .isPresent();
  }
}
