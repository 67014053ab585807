package dev.lakewright.text.form.words;

import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls tables and columns of one query by their names. Remembers which tables were named, and
 * names the only table of a query but once. For one sentence.
 */
final class Naming {
  private static final List<String> ORDINALS = List.of("first ", "second ", "third ", "fourth ");

  private final List<Source> sources;
  private final Optional<Source> grain;
  private final Optional<String> derived;
  private final Set<Source> named = new HashSet<>();

  /**
   * Make a naming.
   *
   * @param grain the table whose rows the query's rows are
   */
  Naming(Query query, Optional<Source> grain, QueryWords queries) {
    this.sources = query.sources();
    this.grain = grain;
    this.derived = query.derived().map(queries::of);
  }

  String column(Field field) {
    boolean again = sources.size() == 1 && named.contains(field.source());
    return again ? field.column() : table(field.source()) + "." + field.column();
  }

  String table(Source source) {
    named.add(source);
    boolean twice = sources.stream().filter(it -> it.table().equals(source.table())).count() > 1;
    String ordinal =
        source.occurrence() < ORDINALS.size()
            ? ORDINALS.get(source.occurrence())
            : "number " + (source.occurrence() + 1) + " ";
    return (twice ? ordinal : "") + source.table().name();
  }

  /** Return what the rows of the query are called. */
  String rows() {
    if (derived.isPresent()) {
      return "rows of (" + derived.get() + ")";
    }
    return grain.isPresent()
        ? table(grain.get()) + " rows"
        : "rows of " + sources.stream().map(this::table).collect(Collectors.joining(" with "));
  }

  /** Return what all columns are columns of. */
  String everything() {
    return derived
        .map(inner -> "(" + inner + ")")
        .orElseGet(
            () ->
                "all columns of "
                    + sources.stream().map(this::table).collect(Collectors.joining(" and ")));
  }

  boolean isNamed(Source source) {
    return named.contains(source);
  }
}
