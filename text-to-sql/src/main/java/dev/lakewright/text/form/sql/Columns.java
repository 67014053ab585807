package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the tables of one FROM and their columns are called. */
final class Columns {
  private final Map<Source, String> names = new LinkedHashMap<>();
  private final Map<Source, String> aliases = new HashMap<>();

  /**
   * Name the tables: those that occur once by their own name, the others {@code t1}, {@code t2}.
   *
   * @param sources in the order of FROM; none where FROM holds a query
   */
  Columns(List<Source> sources) {
    int number = 1;
    for (Source source : sources) {
      String own = source.table().name();
      boolean alone = sources.stream().filter(it -> it.table().equals(source.table())).count() == 1;
      while (!alone && isTaken("t" + number, sources)) {
        number++;
      }
      if (!alone) {
        aliases.put(source, "t" + number++);
      }
      names.put(source, aliases.getOrDefault(source, Spelling.name(own)));
    }
  }

  private static boolean isTaken(String alias, List<Source> sources) {
    return sources.stream().anyMatch(it -> it.table().name().equalsIgnoreCase(alias));
  }

  /** Return the table with its alias, if it has one, as FROM needs it. */
  String declared(Source source) {
    String own = Spelling.name(source.table().name());
    return aliases.containsKey(source) ? own + " AS " + aliases.get(source) : own;
  }

  String name(Field field) {
    String column = Spelling.name(field.column());
    return names.size() > 1 ? name(field.source()) + "." + column : column;
  }

  /** Return all columns of a source. */
  String all(Source source) {
    return names.size() > 1 ? name(source) + ".*" : "*";
  }

  private String name(Source source) {
    return names.getOrDefault(source, Spelling.name(source.table().name()));
  }
}
