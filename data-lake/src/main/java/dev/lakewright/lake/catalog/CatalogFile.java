package dev.lakewright.lake.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Keeps what was read of a lake between processes, under the lake's fingerprint. A file that is
 * missing, broken or of another version only means that the lake is read again.
 */
final class CatalogFile {
  private static final int FORMAT = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final CatalogJson json;

  CatalogFile(Path folder, LakeName lake, String fingerprint) {
    this.file = folder.resolve(lake + "-" + fingerprint + ".json");
    this.json = new CatalogJson(lake);
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
          Table table = json.table(node);
          state.tables().put(table.name(), table);
        }
        for (JsonNode node : root.path("profiles")) {
          TableProfile profile = json.profile(node);
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
    state.tables().values().forEach(table -> CatalogJson.write(tables.addObject(), table));
    ArrayNode profiles = root.putArray("profiles");
    state.profiles().values().forEach(profile -> CatalogJson.write(profiles.addObject(), profile));
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
}
