package dev.lakewright.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys of the tables in a folder, which files cannot declare themselves: {@code
 * lakewright-keys.json} beside them.
 *
 * <pre>
 * {"format": 1, "tables": {"Invoice": {"primaryKey": ["InvoiceId"], "foreignKeys": [
 *     {"columns": ["CustomerId"], "target": "Customer", "targetColumns": ["CustomerId"]}]}}}
 * </pre>
 */
public record KeysFile(Map<String, Keys> tables) {
  public static final String NAME = "lakewright-keys.json";
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Keys of one table; the primary key may be empty. */
  public record Keys(List<String> primaryKey, List<Reference> foreignKeys, List<String> notes) {
    public Keys {
      primaryKey = List.copyOf(primaryKey);
      foreignKeys = List.copyOf(foreignKeys);
      notes = List.copyOf(notes);
    }
  }

  /** Columns whose values are found in columns of another table of the same folder. */
  public record Reference(List<String> columns, String target, List<String> targetColumns) {
    public Reference {
      columns = List.copyOf(columns);
      targetColumns = List.copyOf(targetColumns);
    }
  }

  public KeysFile {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /** Read the file of a folder, where there is one. */
  public static Optional<KeysFile> in(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(file, JSON.readTree(Files.readString(file))));
    } catch (JsonProcessingException notJson) {
      throw broken(file, "it is not JSON");
    } catch (IOException unreadable) {
      throw broken(file, "it cannot be read");
    }
  }

  private static KeysFile parse(Path file, JsonNode root) {
    int format = root.path("format").asInt();
    if (format != FORMAT) {
      throw broken(file, "its format is " + format + ", and this version reads " + FORMAT);
    }
    Map<String, Keys> tables = new LinkedHashMap<>();
    root.path("tables")
        .properties()
        .forEach(entry -> tables.put(entry.getKey(), keys(entry.getValue())));
    return new KeysFile(tables);
  }

  private static Keys keys(JsonNode node) {
    List<Reference> references = new ArrayList<>();
    for (JsonNode key : node.path("foreignKeys")) {
      references.add(
          new Reference(
              texts(key.path("columns")),
              key.path("target").asText(),
              texts(key.path("targetColumns"))));
    }
    return new Keys(texts(node.path("primaryKey")), references, texts(node.path("notes")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static LakewrightException broken(Path file, String why) {
    return new LakewrightException(
        Failure.of(ErrorCode.FILE_CORRUPT, "cannot use " + file + ": " + why));
  }

  /** Write the file into a folder. */
  public void write(Path folder) throws IOException {
    ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
    ObjectNode all = root.putObject("tables");
    tables.forEach(
        (name, keys) -> {
          ObjectNode table = all.putObject(name);
          keys.primaryKey().forEach(table.withArray("primaryKey")::add);
          keys.notes().forEach(table.withArray("notes")::add);
          for (Reference reference : keys.foreignKeys()) {
            ObjectNode key = table.withArray("foreignKeys").addObject();
            reference.columns().forEach(key.withArray("columns")::add);
            key.put("target", reference.target());
            reference.targetColumns().forEach(key.withArray("targetColumns")::add);
          }
        });
    Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(root) + "\n");
  }
}
