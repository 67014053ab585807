package dev.lakewright.text.candidate;

import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.schema.JoinGraph;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Other ways to join the tables of a query where two of them hang together by more than one key, as
 * flights and airports do by origin and destination.
 */
final class JoinVariants {
  private final SchemaIndex schema;

  JoinVariants(SchemaIndex schema) {
    this.schema = schema;
  }

  /** Return the query with each other key in place of the one that the join graph would take. */
  List<Query> of(Query query) {
    List<TableName> tables = query.sources().stream().map(Source::table).distinct().toList();
    if (tables.size() < 2 || query.derived().isPresent() || !query.links().isEmpty()) {
      return List.of();
    }
    Optional<List<JoinGraph.Edge>> path = schema.joins().connect(tables);
    List<Query> variants = new ArrayList<>();
    for (int i = 0; path.isPresent() && i < path.get().size(); i++) {
      JoinGraph.Edge edge = path.get().get(i);
      for (List<Link> other : others(edge)) {
        List<Link> links = new ArrayList<>();
        for (int j = 0; j < path.get().size(); j++) {
          links.addAll(j == i ? other : links(path.get().get(j)));
        }
        variants.add(query.over(query.also(), links));
      }
    }
    return variants;
  }

  private List<List<Link>> others(JoinGraph.Edge edge) {
    List<List<Link>> others = new ArrayList<>();
    for (TableName from : List.of(edge.from(), edge.to())) {
      TableName to = from.equals(edge.from()) ? edge.to() : edge.from();
      NamedTable table = schema.table(from);
      for (ForeignKey key : table.table().foreignKeys()) {
        List<Link> links = links(from, key);
        if (key.target().equals(to) && !same(links, links(edge))) {
          others.add(links);
        }
      }
    }
    return others;
  }

  private static boolean same(List<Link> a, List<Link> b) {
    return a.stream()
        .allMatch(
            it ->
                b.stream()
                    .anyMatch(
                        other ->
                            it.equals(other)
                                || it.equals(
                                    new Link(
                                        /* left= */ other.right(), /* right= */ other.left()))));
  }

  private static List<Link> links(TableName from, ForeignKey key) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      links.add(
          new Link(
              new Field(Source.of(from), key.columns().get(i)),
              new Field(Source.of(key.target()), key.targetColumns().get(i))));
    }
    return links;
  }

  private static List<Link> links(JoinGraph.Edge edge) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < edge.fromColumns().size(); i++) {
      links.add(
          new Link(
              new Field(Source.of(edge.from()), edge.fromColumns().get(i)),
              new Field(Source.of(edge.to()), edge.toColumns().get(i))));
    }
    return links;
  }
}
