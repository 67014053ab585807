package dev.lakewright.export.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export wrote.
 *
 * @param plan name of the plan
 * @param target word of the target
 * @param digests of the files by their paths, in the form of {@link Digest}
 */
record Manifest(String plan, String target, SortedMap<String, String> digests) {
  static final String FILE = ".lakewright-export.json";
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  Manifest {
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
  }

  String text() {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT).put("plan", plan).put("target", target);
    ObjectNode files = root.putObject("files");
    digests.forEach(files::put);
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Read a manifest.
   *
   * @throws LakewrightException if the text is none, or one of a newer version
   */
  static Manifest read(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      int format = root.path("format").asInt();
      if (format > FORMAT) {
        throw new LakewrightException(
            Failure.of(
                ErrorCode.EXPORT_CONFLICT,
                FILE
                    + " has format "
                    + format
                    + ", and this version reads "
                    + FORMAT
                    + ": update Lakewright"));
      }
      SortedMap<String, String> digests = new TreeMap<>();
      for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
        digests.put(file.getKey(), file.getValue().asText());
      }
      if (format < 1 || !root.path("plan").isTextual()) {
        throw broken();
      }
      return new Manifest(root.path("plan").asText(), root.path("target").asText(), digests);
    } catch (JsonProcessingException damaged) {
      throw broken();
    }
  }

  private static LakewrightException broken() {
    return new LakewrightException(
        Failure.of(
            ErrorCode.EXPORT_CONFLICT,
            FILE + " is damaged, so hand edits cannot be told; remove it or export elsewhere"));
  }
}
