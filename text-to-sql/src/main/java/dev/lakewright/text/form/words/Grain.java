package dev.lakewright.text.form.words;

import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.schema.JoinPlan;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.NamedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds whose rows the rows of a join are: the table from which keys lead to all others. */
final class Grain {
  private final SchemaNames schema;

  Grain(SchemaNames schema) {
    this.schema = schema;
  }

  /** Return the table; nothing where the rows of a join are of no one table. */
  Optional<Source> of(JoinPlan plan) {
    return plan.sources().stream()
        .filter(source -> reached(source, plan.links()).containsAll(plan.sources()))
        .findFirst();
  }

  private Set<Source> reached(Source start, List<Link> links) {
    Set<Source> reached = new HashSet<>(Set.of(start));
    boolean grows = true;
    while (grows) {
      grows =
          reached.addAll(
              links.stream()
                  .flatMap(
                      link ->
                          Stream.of(
                              target(link.left(), link.right(), reached),
                              target(link.right(), link.left(), reached)))
                  .flatMap(Optional::stream)
                  .toList());
    }
    return reached;
  }

  private Optional<Source> target(Field from, Field to, Set<Source> reached) {
    return reached.contains(from.source()) && pointsAt(from, to)
        ? Optional.of(to.source())
        : Optional.empty();
  }

  private boolean pointsAt(Field from, Field to) {
    return schema.table(from.source().table()).map(NamedTable::table).stream()
        .flatMap(table -> table.foreignKeys().stream())
        .filter(key -> key.target().equals(to.source().table()))
        .anyMatch(key -> pairs(key, from.column(), to.column()));
  }

  private static boolean pairs(ForeignKey key, String column, String target) {
    int at = key.columns().indexOf(column);
    return at >= 0 && key.targetColumns().get(at).equals(target);
  }
}
