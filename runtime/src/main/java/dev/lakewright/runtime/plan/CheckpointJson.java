package dev.lakewright.runtime.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes and reads the manifests of checkpoints. */
final class CheckpointJson {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private CheckpointJson() {}

  static String write(Checkpoint checkpoint) {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", FORMAT);
    node.put("key", checkpoint.key());
    node.put("digest", checkpoint.digest());
    checkpoint.rows().ifPresent(rows -> node.put("rows", rows));
    node.put("bytes", checkpoint.bytes());
    node.put("millis", checkpoint.millis());
    node.put("parquet", checkpoint.parquet().isPresent());
    checkpoint.outcome().ifPresent(word -> node.put("outcome", word));
    ArrayNode columns = node.putArray("columns");
    for (Column column : checkpoint.columns()) {
      columns.addObject().put("name", column.name()).put("type", column.type().sql());
    }
    checkpoint.notes().forEach(node.putArray("notes")::add);
    checkpoint.failedAtoms().forEach(node.putArray("failedAtoms")::add);
    return node.toString();
  }

  /**
   * Read a manifest; nothing where it is none of this version's.
   *
   * @param parquet where the rows lie, if there are some
   */
  static Optional<Checkpoint> read(String text, Path parquet) {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException torn) {
      return Optional.empty();
    }
    if (node.path("format").asInt() != FORMAT) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    for (JsonNode column : node.path("columns")) {
      ColumnType type = ColumnType.parse(column.path("type").asText());
      columns.add(new Column(column.path("name").asText(), type, true));
    }
    return Optional.of(
        new Checkpoint(
            node.path("key").asText(),
            node.path("digest").asText(),
            node.has("rows") ? OptionalLong.of(node.path("rows").asLong()) : OptionalLong.empty(),
            node.path("bytes").asLong(),
            columns,
            node.path("parquet").asBoolean() ? Optional.of(parquet) : Optional.empty(),
            node.path("millis").asLong(),
            node.has("outcome") ? Optional.of(node.path("outcome").asText()) : Optional.empty(),
            texts(node.path("notes")),
            texts(node.path("failedAtoms"))));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
