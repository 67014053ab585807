package dev.lakewright.lake.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A line for each table of a large lake, of which only those that are asked for are parsed. */
final class TableMemory implements LakeMemory {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<TableName, String> prints;
  private final CatalogJson json;
  private final LineFile tableLines;
  private final LineFile profileLines;
  private final Map<TableName, Table> tables = new HashMap<>();
  private final Map<TableName, TableProfile> profiles = new HashMap<>();

  TableMemory(Path folder, AttachedLake lake) {
    this.prints = lake.prints();
    this.json = new CatalogJson(lake.name());
    this.tableLines = new LineFile(folder.resolve(lake.name() + ".tables"));
    this.profileLines = new LineFile(folder.resolve(lake.name() + ".profiles"));
  }

  @Override
  public Optional<Table> table(TableName name) {
    return find(name, tables, tableLines, json::table);
  }

  @Override
  public void keep(Table table) {
    ObjectNode node = JSON.createObjectNode();
    CatalogJson.write(node, table);
    tables.put(table.name(), table);
    tableLines.put(print(table.name()), node.toString());
  }

  @Override
  public Optional<TableProfile> profile(TableName name) {
    return find(name, profiles, profileLines, json::profile);
  }

  @Override
  public void keep(TableProfile profile) {
    ObjectNode node = JSON.createObjectNode();
    CatalogJson.write(node, profile);
    profiles.put(profile.table(), profile);
    profileLines.put(print(profile.table()), node.toString());
  }

  private <T> Optional<T> find(
      TableName name, Map<TableName, T> known, LineFile file, Function<JsonNode, T> reader) {
    T own = known.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    Optional<T> read = file.get(print(name)).flatMap(line -> parse(line).map(reader));
    read.ifPresent(it -> known.put(name, it));
    return read;
  }

  private static Optional<JsonNode> parse(String line) {
    try {
      return Optional.of(JSON.readTree(line));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private String print(TableName name) {
    return prints.getOrDefault(name, "");
  }

  @Override
  public void save() {
    tableLines.save(prints.values());
    profileLines.save(prints.values());
  }
}
