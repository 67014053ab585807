package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * "Hired in 1997" speaks of the date of hire, and of no other of the same table; so does "hire
 * date" before all else that sounds like one.
 */
final class NamedDate implements Saying {
  private static final Set<String> GENERAL = Set.of("date", "time", "day", "year", "month", "at");

  private static final int LONG = 4;

  private final Set<String> said;

  /** Words that stand right before "date" or the like. */
  private final Set<String> dated = new HashSet<>();

  private final SchemaIndex schema;

  NamedDate(List<Word> words, SchemaIndex schema) {
    List<String> lemmas = words.stream().flatMap(it -> schema.lemmas(it).stream()).toList();
    this.said =
        lemmas.stream().filter(it -> !GENERAL.contains(it)).collect(Collectors.toUnmodifiableSet());
    for (int i = 1; i < lemmas.size(); i++) {
      if (GENERAL.contains(lemmas.get(i)) && said.contains(lemmas.get(i - 1))) {
        dated.add(lemmas.get(i - 1));
      }
    }
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
    return dates.stream().allMatch(it -> isMeant(it, dates));
  }

  private boolean isMeant(NamedColumn column, List<NamedColumn> used) {
    List<NamedColumn> own =
        schema.table(column.table()).columns().stream()
            .filter(it -> it.kind().isTemporal())
            .toList();
    List<NamedColumn> named = own.stream().filter(it -> isIn(it, dated)).toList();
    List<NamedColumn> others =
        named.isEmpty() ? own.stream().filter(it -> isIn(it, said)).toList() : named;
    return others.contains(column) || used.containsAll(others);
  }

  private static boolean isIn(NamedColumn column, Set<String> words) {
    return column.lemmas().stream().anyMatch(name -> words.stream().anyMatch(it -> is(it, name)));
  }

  /** "Shipped" says "ship", and "ordered" "order". */
  private static boolean is(String word, String name) {
    return word.equals(name)
        || (name.length() >= LONG
            && word.startsWith(name)
            && word.length() <= name.length() + LONG);
  }
}
