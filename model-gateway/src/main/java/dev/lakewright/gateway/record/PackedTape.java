package dev.lakewright.gateway.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Makes a tape small, and free of what was asked. */
public final class PackedTape {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PackedTape() {}

  /**
   * Pack a tape: compressed, one call a line by the order of addresses, without requests.
   *
   * @throws LakewrightException if a file cannot be read or written
   */
  public static void pack(Path tape, Path packed) {
    try {
      Map<String, String> calls = new TreeMap<>();
      for (String line : Files.readAllLines(tape)) {
        JsonNode node = JSON.readTree(line);
        if (node.has("call")) {
          calls.put(node.path("call").asText(), bare(node).toString());
        }
      }
      write(calls, packed);
    } catch (JsonProcessingException broken) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_CORRUPT, tape + " cannot be packed: it is no tape"), broken);
    } catch (IOException problem) {
      throw new LakewrightException(
          Failure.of(ErrorCode.OUTPUT_NOT_WRITABLE, "cannot pack " + tape + " as " + packed),
          problem);
    }
  }

  private static ObjectNode bare(JsonNode call) {
    ObjectNode bare = call.deepCopy();
    bare.putObject("request").put("model", call.path("request").path("model").asText());
    return bare;
  }

  private static void write(Map<String, String> calls, Path packed) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(packed)), StandardCharsets.UTF_8)) {
      out.write(Tape.FIRST_LINE + "\n");
      for (String line : calls.values()) {
        out.write(line);
        out.write('\n');
      }
    }
  }

  static List<String> lines(Path packed) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }
}
