package dev.lakewright.lake.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Keeps what was read of a lake between processes, under the lake's fingerprint. A file that is
 * missing, broken or of another version only means that the lake is read again.
 */
final class CatalogFile {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final LakeName lake;

  CatalogFile(Path folder, LakeName lake, String fingerprint) {
    this.file = folder.resolve(lake + "-" + fingerprint + ".json");
    this.lake = lake;
  }

  LakeState load() {
    LakeState state = LakeState.empty();
    if (!Files.exists(file)) {
      return state;
    }
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      if (root.path("format").asInt() == FORMAT) {
        for (JsonNode node : root.path("tables")) {
          Table table = table(node);
          state.tables().put(table.name(), table);
        }
        for (JsonNode node : root.path("profiles")) {
          TableProfile profile = profile(node);
          state.profiles().put(profile.table(), profile);
        }
      }
      return state;
    } catch (JsonProcessingException broken) {
      return LakeState.empty();
    } catch (IOException unreadable) {
      return LakeState.empty();
    }
  }

  /** Write the state under a temporary name, then rename it; a failure is only a cache lost. */
  void save(LakeState state) {
    ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
    ArrayNode tables = root.putArray("tables");
    state.tables().values().forEach(table -> write(tables.addObject(), table));
    ArrayNode profiles = root.putArray("profiles");
    state.profiles().values().forEach(profile -> write(profiles.addObject(), profile));
    Path draft = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(file.getParent());
      try {
        Files.writeString(draft, root.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException full) {
      // The next process reads the files again.
      return;
    }
  }

  private static void write(ObjectNode node, Table table) {
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

  private Table table(JsonNode node) {
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

  private static void write(ObjectNode node, TableProfile profile) {
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

  private TableProfile profile(JsonNode node) {
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
