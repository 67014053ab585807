package dev.lakewright.bench.spider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.KeyOrigin;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The schemas of a set in Spider's form, from {@code tables.json}, for databases without a file.
 */
public final class SpiderSchemas {
  private final Map<String, JsonNode> byId = new LinkedHashMap<>();

  private SpiderSchemas(JsonNode list) {
    list.forEach(entry -> byId.put(entry.path("db_id").asText(), entry));
  }

  /**
   * Read the publisher's file.
   *
   * @throws IOException if it is missing or is no JSON
   */
  public static SpiderSchemas read(Path file) throws IOException {
    return new SpiderSchemas(new ObjectMapper().readTree(file.toFile()));
  }

  /** Return the tables of a database as a catalog without data. */
  public Optional<SchemaCatalog> catalog(String database, LakeName lake) {
    return Optional.ofNullable(byId.get(database)).map(it -> new SchemaCatalog(tables(it, lake)));
  }

  private static List<Table> tables(JsonNode schema, LakeName lake) {
    List<TableName> names = new ArrayList<>();
    schema
        .path("table_names_original")
        .forEach(name -> names.add(new TableName(lake, name.asText())));
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      tables.add(
          new Table(
              names.get(i),
              columns(schema, i),
              OptionalLong.empty(),
              primaryKey(schema, i),
              foreignKeys(schema, i, names),
              List.of()));
    }
    return tables;
  }

  private static List<Column> columns(JsonNode schema, int table) {
    List<Column> columns = new ArrayList<>();
    JsonNode names = schema.path("column_names_original");
    for (int i = 0; i < names.size(); i++) {
      if (names.path(i).path(0).asInt() == table) {
        String type = schema.path("column_types").path(i).asText();
        columns.add(new Column(names.path(i).path(1).asText(), type(type), true));
      }
    }
    return columns;
  }

  private static ColumnType type(String name) {
    return switch (name) {
      case "number" -> ColumnType.DOUBLE;
      case "time" -> ColumnType.TIMESTAMP;
      case "boolean" -> ColumnType.BOOLEAN;
      default -> ColumnType.TEXT;
    };
  }

  private static Optional<Key> primaryKey(JsonNode schema, int table) {
    List<String> own = new ArrayList<>();
    for (JsonNode key : schema.path("primary_keys")) {
      for (JsonNode column : key.isArray() ? key : List.of(key)) {
        JsonNode name = schema.path("column_names_original").path(column.asInt());
        if (name.path(0).asInt() == table) {
          own.add(name.path(1).asText());
        }
      }
    }
    return own.isEmpty() ? Optional.empty() : Optional.of(new Key(own, KeyOrigin.DECLARED));
  }

  private static List<ForeignKey> foreignKeys(JsonNode schema, int table, List<TableName> names) {
    List<ForeignKey> keys = new ArrayList<>();
    for (JsonNode pair : schema.path("foreign_keys")) {
      JsonNode from = schema.path("column_names_original").path(pair.path(0).asInt());
      JsonNode to = schema.path("column_names_original").path(pair.path(1).asInt());
      if (from.path(0).asInt() == table) {
        keys.add(
            new ForeignKey(
                List.of(from.path(1).asText()),
                names.get(to.path(0).asInt()),
                List.of(to.path(1).asText()),
                KeyOrigin.DECLARED));
      }
    }
    return keys;
  }
}
