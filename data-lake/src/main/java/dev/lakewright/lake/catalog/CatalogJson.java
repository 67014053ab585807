package dev.lakewright.lake.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnProfile;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.KeyOrigin;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes tables and profiles of one lake as JSON, and reads them again. */
record CatalogJson(LakeName lake) {
  static void write(ObjectNode node, Table table) {
    node.put("name", table.name().name());
    table.rowCount().ifPresent(rows -> node.put("rows", rows));
    for (Column column : table.columns()) {
      node.withArray("columns")
          .addObject()
          .put("name", column.name())
          .put("type", column.type().sql())
          .put("nullable", column.nullable());
    }
    table
        .primaryKey()
        .ifPresent(
            key -> {
              texts(node.putArray("key"), key.columns());
              node.put("keyOrigin", key.origin().name());
            });
    for (ForeignKey key : table.foreignKeys()) {
      ObjectNode reference = node.withArray("foreignKeys").addObject();
      texts(reference.putArray("columns"), key.columns());
      reference.put("target", key.target().name());
      texts(reference.putArray("targetColumns"), key.targetColumns());
      reference.put("origin", key.origin().name());
    }
    texts(node.putArray("notes"), table.notes());
  }

  Table table(JsonNode node) {
    List<Column> columns = new ArrayList<>();
    for (JsonNode column : node.path("columns")) {
      columns.add(
          new Column(
              column.path("name").asText(),
              ColumnType.parse(column.path("type").asText()),
              column.path("nullable").asBoolean()));
    }
    List<ForeignKey> foreignKeys = new ArrayList<>();
    for (JsonNode key : node.path("foreignKeys")) {
      foreignKeys.add(
          new ForeignKey(
              texts(key.path("columns")),
              new TableName(lake, key.path("target").asText()),
              texts(key.path("targetColumns")),
              KeyOrigin.valueOf(key.path("origin").asText())));
    }
    return new Table(
        new TableName(lake, node.path("name").asText()),
        columns,
        node.has("rows") ? OptionalLong.of(node.get("rows").asLong()) : OptionalLong.empty(),
        node.has("key")
            ? Optional.of(
                new Key(texts(node.get("key")), KeyOrigin.valueOf(node.path("keyOrigin").asText())))
            : Optional.empty(),
        foreignKeys,
        texts(node.path("notes")));
  }

  static void write(ObjectNode node, TableProfile profile) {
    node.put("name", profile.table().name()).put("rows", profile.rows());
    for (ColumnProfile column : profile.columns()) {
      ObjectNode one =
          node.withArray("columns")
              .addObject()
              .put("name", column.column())
              .put("nulls", column.nulls())
              .put("distinct", column.distinct());
      column.minimum().ifPresent(value -> one.put("min", value));
      column.maximum().ifPresent(value -> one.put("max", value));
      texts(one.putArray("samples"), column.samples());
    }
  }

  TableProfile profile(JsonNode node) {
    List<ColumnProfile> columns = new ArrayList<>();
    for (JsonNode column : node.path("columns")) {
      columns.add(
          new ColumnProfile(
              column.path("name").asText(),
              column.path("nulls").asLong(),
              column.path("distinct").asLong(),
              text(column, "min"),
              text(column, "max"),
              texts(column.path("samples"))));
    }
    return new TableProfile(
        new TableName(lake, node.path("name").asText()), node.path("rows").asLong(), columns);
  }

  private static Optional<String> text(JsonNode node, String key) {
    return node.has(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
