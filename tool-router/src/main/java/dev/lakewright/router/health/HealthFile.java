package dev.lakewright.router.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.router.ToolId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps health between runs, as JSON with a format version. Health is only a help: a file that
 * cannot be used is passed over, with a warning, and one of a newer version is left as it is.
 */
public final class HealthFile {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public HealthFile(Path file) {
    this.file = file;
  }

  /**
   * What was in the file.
   *
   * @param warning why it was passed over, for people; empty where it was used or is not there
   */
  public record Contents(Map<ToolId, ToolHealth> tools, Optional<String> warning) {
    public Contents {
      tools = Map.copyOf(tools);
    }

    private static Contents passedOver(String why) {
      return new Contents(Map.of(), Optional.of(why + "; every tool starts as declared"));
    }
  }

  /** Read the file. */
  public Contents read() {
    if (!Files.exists(file)) {
      return new Contents(Map.of(), Optional.empty());
    }
    try {
      JsonNode root = JSON.readTree(file.toFile());
      if (root.path("version").asInt() > VERSION) {
        return Contents.passedOver(newer(root));
      }
      if (root.path("version").asInt() < 1 || !root.path("tools").isObject()) {
        throw new IllegalArgumentException("not a health file");
      }
      Map<ToolId, ToolHealth> tools = new HashMap<>();
      for (Map.Entry<String, JsonNode> field : root.path("tools").properties()) {
        tools.put(new ToolId(field.getKey()), health(field.getValue()));
      }
      return new Contents(tools, Optional.empty());
    } catch (JsonProcessingException | IllegalArgumentException halfWritten) {
      return Contents.passedOver(file + " is damaged");
    } catch (IOException unreadable) {
      return Contents.passedOver("cannot read " + file);
    }
  }

  private String newer(JsonNode root) {
    return file
        + " is of version "
        + root.path("version").asInt()
        + ", and this program knows up to "
        + VERSION;
  }

  private static ToolHealth health(JsonNode node) {
    double latency = node.path("latencyMillis").asDouble(Double.NaN);
    double errors = node.path("errorRate").asDouble(Double.NaN);
    if (latency < 0 || errors < 0 || errors > 1 || Double.isInfinite(latency)) {
      throw new IllegalArgumentException("not a health record: " + node);
    }
    return new ToolHealth(
        latency,
        errors,
        Math.max(0, node.path("failuresInRow").asInt()),
        Circuit.valueOf(node.path("circuit").asText()),
        node.path("since").asLong(),
        node.path("updated").asLong());
  }

  /**
   * Write the file, whole or not at all.
   *
   * @throws LakewrightException if it cannot be written, or is of a newer version
   */
  public void write(Map<ToolId, ToolHealth> tools) {
    read().warning().filter(it -> it.contains(" is of version ")).ifPresent(HealthFile::refuse);
    ObjectNode root = JSON.createObjectNode().put("version", VERSION);
    ObjectNode all = root.putObject("tools");
    tools.forEach((tool, health) -> put(all.putObject(tool.value()), health));
    Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException notWritable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.OUTPUT_NOT_WRITABLE, "cannot write " + file), notWritable);
    }
  }

  private static void refuse(String why) {
    throw new LakewrightException(Failure.of(ErrorCode.WORKSPACE_VERSION, why));
  }

  private static void put(ObjectNode node, ToolHealth health) {
    if (!Double.isNaN(health.latencyMillis())) {
      node.put("latencyMillis", health.latencyMillis());
    }
    if (!Double.isNaN(health.errorRate())) {
      node.put("errorRate", health.errorRate());
    }
    node.put("failuresInRow", health.failuresInRow())
        .put("circuit", health.circuit().name())
        .put("since", health.since())
        .put("updated", health.updated());
  }
}
