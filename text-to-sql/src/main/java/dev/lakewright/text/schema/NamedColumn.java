package dev.lakewright.text.schema;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TypeKind;
import java.util.List;
import java.util.Set;

/**
 * A column with the words of its name.
 *
 * @param key true if it is part of the primary key or of a foreign key
 * @param position in its table, from 0
 */
public record NamedColumn(
    ColumnRef ref, List<String> lemmas, TypeKind kind, boolean key, int position) {
  private static final Set<String> OF_TIME = Set.of("year", "date", "founded", "birthday");
  private static final Set<String> IDENTIFYING =
      Set.of("id", "key", "code", "zip", "zipcode", "year", "priority", "rank", "position");

  public NamedColumn {
    lemmas = List.copyOf(lemmas);
  }

  public TableName table() {
    return ref.table();
  }

  /** Return true if values are dates, times with a date, or years. */
  public boolean isOfTime() {
    return kind.isTemporal() || OF_TIME.stream().anyMatch(lemmas::contains);
  }

  public boolean hasLemma(String lemma) {
    return lemmas.contains(lemma);
  }

  /**
   * Return true if values only tell things apart, as keys, codes, ranks and years do: no sum of
   * them means anything.
   */
  public boolean isIdentifying() {
    return key || IDENTIFYING.contains(lemmas.get(lemmas.size() - 1));
  }
}
