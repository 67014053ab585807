package dev.lakewright.text.fill;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How columns and tables of a lake stand to one another. Safe for use by several threads. */
public final class SchemaRelations {
  /** Distance of tables that no joins connect, or only many. */
  static final int FAR = 4;

  private record Pair(TableName a, TableName b) {}

  private final SchemaIndex schema;
  private final Lexicon lexicon;
  private final Map<ColumnRef, Set<ColumnRef>> linked = new HashMap<>();
  private final Set<ColumnRef> identities = new HashSet<>();
  private final Set<ColumnRef> labels = new HashSet<>();
  private final Map<Pair, Integer> distances = new ConcurrentHashMap<>();

  /**
   * Look at a lake.
   *
   * @param lexicon whose words ask for operations and compare constants
   */
  public SchemaRelations(SchemaIndex schema, Lexicon lexicon) {
    this.schema = schema;
    this.lexicon = lexicon;
    for (NamedTable table : schema.tables()) {
      table.table().foreignKeys().forEach(key -> link(table.name(), key));
      table.keyColumns().forEach(column -> identities.add(column.ref()));
      table.label().ifPresent(column -> labels.add(column.ref()));
    }
  }

  private void link(TableName table, ForeignKey key) {
    for (int i = 0; i < key.columns().size(); i++) {
      ColumnRef from = new ColumnRef(table, key.columns().get(i));
      ColumnRef to = new ColumnRef(key.target(), key.targetColumns().get(i));
      linked.computeIfAbsent(from, it -> new HashSet<>()).add(to);
      linked.computeIfAbsent(to, it -> new HashSet<>()).add(from);
    }
  }

  Map<String, Set<String>> bounds() {
    return lexicon.bounds();
  }

  /** Return the words that questions about this lake are made of. */
  public Lexicon lexicon() {
    return lexicon;
  }

  public SchemaIndex schema() {
    return schema;
  }

  boolean isLabel(NamedColumn column) {
    return labels.contains(column.ref());
  }

  boolean isPrimary(NamedColumn column) {
    return identities.contains(column.ref());
  }

  Relation of(NamedColumn a, NamedColumn b) {
    if (a.ref().equals(b.ref())) {
      return Relation.SAME;
    }
    if (linked.getOrDefault(a.ref(), Set.of()).contains(b.ref())) {
      return Relation.LINKED;
    }
    if (a.table().equals(b.table())) {
      return isPrimary(b) || isLabel(b) ? Relation.IDENTITY : Relation.SAME_TABLE;
    }
    return a.lemmas().equals(b.lemmas()) ? Relation.NAMESAKE : Relation.OTHER;
  }

  /** Return how many joins lie between two tables, at most {@link #FAR}. */
  int distance(TableName a, TableName b) {
    if (a.equals(b)) {
      return 0;
    }
    Pair pair = a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    return distances.computeIfAbsent(
        pair, it -> Math.min(FAR, schema.joins().distance(it.a(), it.b()).orElse(FAR)));
  }
}
