package dev.lakewright.text.schema;

import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TypeKind;
import java.util.List;
import java.util.Optional;

/** A table with the words of its name and its columns. */
public record NamedTable(Table table, List<String> lemmas, List<NamedColumn> columns) {
  private static final List<String> LABELS = List.of("name", "title", "label", "description");

  public NamedTable {
    lemmas = List.copyOf(lemmas);
    columns = List.copyOf(columns);
  }

  public TableName name() {
    return table.name();
  }

  /** Return true for words that names of columns end with that tell people what a row is. */
  public static boolean isLabel(String lemma) {
    return LABELS.contains(lemma);
  }

  /** Return the column that a person would call a row by: a name, a title, or none. */
  public Optional<NamedColumn> label() {
    for (String word : LABELS) {
      Optional<NamedColumn> found =
          columns.stream()
              .filter(column -> column.lemmas().get(column.lemmas().size() - 1).equals(word))
              .filter(column -> column.lemmas().size() <= 2 || isOwn(column))
              .min((a, b) -> Integer.compare(rank(a), rank(b)));
      if (found.isPresent()) {
        return found;
      }
    }
    return columns.stream()
        .filter(column -> column.lemmas().equals(lemmas) && column.kind() == TypeKind.TEXT)
        .findFirst();
  }

  private boolean isOwn(NamedColumn column) {
    return column.lemmas().containsAll(lemmas);
  }

  private int rank(NamedColumn column) {
    int own = column.lemmas().size() == 1 || isOwn(column) ? 0 : 100;
    return own + column.position();
  }

  public List<NamedColumn> keyColumns() {
    List<String> names = table.primaryKey().map(key -> key.columns()).orElse(List.of());
    return columns.stream().filter(column -> names.contains(column.ref().column())).toList();
  }
}
