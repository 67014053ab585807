package dev.lakewright.runtime.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.export.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a bundle says of the plan and its data when it was made.
 *
 * @param steps types of columns, by step and name, in order
 * @param data files of each source, by source and path
 */
record BundleFile(
    String plan,
    String planSha256,
    Map<String, Map<String, String>> steps,
    Map<String, Map<String, DataFile>> data) {
  private static final int FORMAT = 1;

  /**
   * Read a bundle's list.
   *
   * @throws LakewrightException if it is none
   */
  static BundleFile read(Path file) {
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readString(file));
      if (root.path("format").asInt() != FORMAT || !root.path("plan").path("name").isTextual()) {
        throw failed(ErrorCode.FILE_CORRUPT, file + " is no list of a bundle of format " + FORMAT);
      }
      return of(root);
    } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
      throw failed(ErrorCode.FILE_CORRUPT, file + " is no JSON: " + noJson.getOriginalMessage());
    } catch (IOException unreadable) {
      throw failed(ErrorCode.FILE_UNREADABLE, "cannot read " + file);
    }
  }

  private static LakewrightException failed(ErrorCode code, String message) {
    return new LakewrightException(Failure.of(code, message));
  }

  private static BundleFile of(JsonNode root) {
    Map<String, Map<String, String>> steps = new LinkedHashMap<>();
    root.path("steps")
        .properties()
        .forEach(step -> steps.put(step.getKey(), types(step.getValue())));
    Map<String, Map<String, DataFile>> data = new LinkedHashMap<>();
    for (JsonNode source : root.path("data")) {
      data.put(source.path("source").asText(), files(source.path("files")));
    }
    JsonNode plan = root.path("plan");
    return new BundleFile(plan.path("name").asText(), plan.path("sha256").asText(), steps, data);
  }

  private static Map<String, String> types(JsonNode columns) {
    Map<String, String> types = new LinkedHashMap<>();
    columns.properties().forEach(it -> types.put(it.getKey(), it.getValue().asText()));
    return types;
  }

  private static Map<String, DataFile> files(JsonNode list) {
    Map<String, DataFile> files = new LinkedHashMap<>();
    for (JsonNode it : list) {
      String path = it.path("path").asText();
      files.put(path, new DataFile(path, it.path("bytes").asLong(), it.path("sha256").asText()));
    }
    return files;
  }
}
