package dev.lakewright.text.rank;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.schema.JoinGraph;
import dev.lakewright.text.schema.NamedTable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far a candidate reaches: its tables, whether the question speaks of them, its joins. */
record ReachFeatures(LinkedQuestion question, SchemaRelations relations) {

  void addTo(Query query, FeatureRow row) {
    List<TableName> tables = query.sources().stream().map(Source::table).distinct().toList();
    Optional<List<JoinGraph.Edge>> path =
        tables.isEmpty() ? Optional.empty() : relations.schema().joins().connect(tables);
    Set<TableName> all = new LinkedHashSet<>(tables);
    path.ifPresent(edges -> edges.forEach(it -> all.add(it.to())));
    Map<TableName, NameLink> links = new HashMap<>();
    for (int i = 0; i < question.tables().size(); i++) {
      links.put(question.tables().get(i).name(), question.tableLinks().get(i));
    }
    row.add("tables", tables.size());
    row.add("joins", path.map(List::size).orElse(9));
    row.add("bridges", all.size() - tables.size());
    row.add("unmentioned", count(all, links, false));
    row.add("mentionedWhole", count(tables, links, true));
    row.add("also", query.also().size());
    row.add("unsupported", unsupported(tables, links));
    row.add("joinSupport", joinSupport(query, path));
    row.add("schemaTables", Math.min(12, question.tables().size()));
  }

  /** How much better the question speaks of the keys that are joined by than of others there. */
  private double joinSupport(Query query, Optional<List<JoinGraph.Edge>> path) {
    Set<ColumnRef> used = new LinkedHashSet<>();
    if (query.links().isEmpty()) {
      path.ifPresent(
          edges ->
              edges.forEach(
                  it -> {
                    it.fromColumns().forEach(c -> used.add(new ColumnRef(it.from(), c)));
                    it.toColumns().forEach(c -> used.add(new ColumnRef(it.to(), c)));
                  }));
    }
    query.links().forEach(it -> used.addAll(List.of(it.left().ref(), it.right().ref())));
    double support = 0;
    for (ColumnRef column : used) {
      support += support(column, used);
    }
    return support;
  }

  private double support(ColumnRef column, Set<ColumnRef> used) {
    double own = 0;
    double other = -1;
    for (NamedTable table : question.tables()) {
      for (ForeignKey key : table.table().foreignKeys()) {
        ColumnRef from = new ColumnRef(table.name(), key.columns().get(0));
        boolean rival =
            table.name().equals(column.table())
                && !from.equals(column)
                && used.stream().anyMatch(it -> it.table().equals(key.target()));
        own = from.equals(column) ? score(from) : own;
        other = rival ? Math.max(other, score(from)) : other;
      }
    }
    return other < 0 ? 0 : own - other;
  }

  private double score(ColumnRef column) {
    for (int i = 0; i < question.columns().size(); i++) {
      if (question.columns().get(i).ref().equals(column)) {
        return question.columnLinks().get(i).score();
      }
    }
    return 0;
  }

  private static double count(
      Iterable<TableName> tables, Map<TableName, NameLink> links, boolean whole) {
    int count = 0;
    for (TableName table : tables) {
      NameLink link = links.getOrDefault(table, NameLink.NONE);
      count += (whole ? link.isWhole() : !link.exists()) ? 1 : 0;
    }
    return count;
  }

  /** Tables that neither their name nor a whole column name nor a value speaks for. */
  private double unsupported(List<TableName> tables, Map<TableName, NameLink> links) {
    int count = 0;
    for (TableName table : tables) {
      boolean named = links.getOrDefault(table, NameLink.NONE).exists();
      count += named || columnNamed(table) || valueOf(table) ? 0 : 1;
    }
    return count;
  }

  private boolean columnNamed(TableName table) {
    for (int i = 0; i < question.columns().size(); i++) {
      boolean own = question.columns().get(i).table().equals(table);
      if (own && question.columnLinks().get(i).isWhole()) {
        return true;
      }
    }
    return false;
  }

  private boolean valueOf(TableName table) {
    for (ValueMention value : question.values()) {
      if (value.hits().stream().anyMatch(it -> it.column().table().equals(table))) {
        return true;
      }
    }
    return false;
  }
}
