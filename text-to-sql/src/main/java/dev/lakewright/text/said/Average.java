package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.Set;

/** "The average price" is an average, or stored as one. */
final class Average implements Saying {
  private static final Set<String> AVERAGE = Set.of("average", "averages", "avg", "mean");
  private static final Set<String> STORED = Set.of("average", "avg", "mean");

  private final boolean said;
  private final SchemaIndex schema;

  Average(LinkedQuestion question, SchemaIndex schema) {
    this.said = new OwnWords(question).have(AVERAGE);
    this.schema = schema;
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    Queries all = Queries.in(query);
    return !said
        || all.aggregates().stream().anyMatch(it -> it.function() == Aggregate.AVG)
        || all.all().stream().flatMap(it -> it.fields().stream()).anyMatch(it -> isAverage(it));
  }

  private boolean isAverage(Field field) {
    return schema
        .column(field.ref())
        .filter(it -> STORED.stream().anyMatch(it::hasLemma))
        .isPresent();
  }
}
