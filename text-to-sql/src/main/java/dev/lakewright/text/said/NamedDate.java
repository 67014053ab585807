package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** "Hired in 1997" speaks of the date of hire, and of no other of the same table. */
final class NamedDate implements Saying {
  private static final Set<String> GENERAL = Set.of("date", "time", "day", "year", "month", "at");

  private static final int LONG = 4;

  private final Set<String> said;
  private final SchemaIndex schema;

  NamedDate(List<Word> words, SchemaIndex schema) {
    this.said =
        words.stream()
            .flatMap(it -> schema.lemmas(it).stream())
            .filter(it -> !GENERAL.contains(it))
            .collect(Collectors.toSet());
    this.schema = schema;
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    List<NamedColumn> dates =
        Queries.in(query).all().stream()
            .flatMap(it -> it.fields().stream())
            .map(Field::ref)
            .distinct()
            .flatMap(it -> schema.column(it).stream())
            .filter(it -> it.kind().isTemporal())
            .toList();
    return dates.stream().allMatch(it -> isSaid(it) || hasNoOther(it, dates));
  }

  /** That orders are spoken of does not say which of their dates is. */
  private boolean isSaid(NamedColumn column) {
    List<String> thing = schema.table(column.table()).lemmas();
    return column.lemmas().stream()
        .filter(name -> !thing.contains(name))
        .anyMatch(name -> said.stream().anyMatch(it -> is(it, name)));
  }

  private boolean hasNoOther(NamedColumn column, List<NamedColumn> used) {
    return schema.table(column.table()).columns().stream()
        .filter(it -> it.kind().isTemporal() && isSaid(it))
        .allMatch(used::contains);
  }

  /** "Shipped" says "ship", and "ordered" "order". */
  private static boolean is(String word, String name) {
    return word.equals(name)
        || (name.length() >= LONG
            && word.startsWith(name)
            && word.length() <= name.length() + LONG);
  }
}
