package dev.lakewright.text.schema;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TypeKind;
import java.util.List;

/**
 * A column with the words of its name.
 *
 * @param key true if it is part of the primary key or of a foreign key
 * @param position in its table, from 0
 */
public record NamedColumn(
    ColumnRef ref, List<String> lemmas, TypeKind kind, boolean key, int position) {
  public NamedColumn {
    lemmas = List.copyOf(lemmas);
  }

  public TableName table() {
    return ref.table();
  }

  public boolean hasLemma(String lemma) {
    return lemmas.contains(lemma);
  }
}
